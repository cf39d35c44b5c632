using Acinaces.Domain.Risk;

namespace Acinaces.Domain.Tests.Risk;

public sealed class KillTriggersTests
{
    private static readonly TimeSpan _tenMinutes = TimeSpan.FromMinutes(10);

    [Fact]
    public void Losses_add_up_within_the_window_only()
    {
        var trigger = new KillTrigger.RapidLoss(5m, _tenMinutes);
        Assert.Null(Pulled(trigger, Loss(-11, 4m), Loss(-9, 2m), Loss(0, 2.9m)));
        Assert.Same(trigger, Pulled(trigger, Loss(-10, 0.1m), Loss(-9, 2m), Loss(0, 2.9m)));
    }

    [Fact]
    public void The_rate_is_of_orders_that_ended_within_the_window()
    {
        var trigger = new KillTrigger.ErrorRate(50m, _tenMinutes);
        Assert.Null(Pulled(trigger));
        Assert.Null(Pulled(trigger, Loss(0, 3m)));
        Assert.Null(Pulled(trigger, Ended(-20, false), Ended(-2, true), Ended(-1, true), Ended(0, false)));
        Assert.Same(trigger, Pulled(trigger, Ended(-20, true), Ended(-1, true), Ended(0, false)));
    }

    [Fact]
    public void An_error_pulls_the_trigger_that_names_it()
    {
        KillTrigger[] triggers = [new KillTrigger.SystemError(["FATAL"]), new KillTrigger.SystemError(["RATE_LIMITED", "UNKNOWN_OUTCOME"])];
        Assert.Same(triggers[1], KillTriggers.Pulled(triggers, [Failed(0, "UNKNOWN_OUTCOME")], Given.Noon));
        Assert.Null(KillTriggers.Pulled(triggers, [Failed(0, "INVALID_REQUEST")], Given.Noon));
        // What was not news then is none now.
        Assert.Null(KillTriggers.Pulled(triggers, [Failed(-1, "FATAL"), Ended(0, true)], Given.Noon));
    }

    [Fact]
    public void A_loss_told_late_pulls_the_trigger_if_it_would_have_then()
    {
        var trigger = new KillTrigger.RapidLoss(5m, _tenMinutes);
        BreakerObservation[] seen = [Loss(-30, 3m), Loss(-25, 2m), Loss(0, 1m)];
        Assert.Same(trigger, KillTriggers.Pulled([trigger], seen, Given.Noon.AddMinutes(-30)));
        Assert.Null(KillTriggers.Pulled([trigger], seen, Given.Noon));
    }

    private static KillTrigger? Pulled(KillTrigger trigger, params BreakerObservation[] seen) => KillTriggers.Pulled([trigger], seen, Given.Noon);

    private static BreakerObservation Loss(int minute, decimal percent) => new(Given.Noon.AddMinutes(minute), LossPercent: percent);

    private static BreakerObservation Ended(int minute, bool succeeded) => new(Given.Noon.AddMinutes(minute), Succeeded: succeeded);

    private static BreakerObservation Failed(int minute, string errorType) => new(Given.Noon.AddMinutes(minute), Succeeded: false, ErrorType: errorType);
}
