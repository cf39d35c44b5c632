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
        Assert.Same(triggers[1], KillTriggers.Pulled(triggers, [], "UNKNOWN_OUTCOME", Given.Noon));
        Assert.Null(KillTriggers.Pulled(triggers, [], "INVALID_REQUEST", Given.Noon));
        Assert.Null(KillTriggers.Pulled(triggers, [], null, Given.Noon));
    }

    private static KillTrigger? Pulled(KillTrigger trigger, params BreakerObservation[] seen) => KillTriggers.Pulled([trigger], seen, null, Given.Noon);

    private static BreakerObservation Loss(int minute, decimal percent) => new(Given.Noon.AddMinutes(minute), LossPercent: percent);

    private static BreakerObservation Ended(int minute, bool succeeded) => new(Given.Noon.AddMinutes(minute), Succeeded: succeeded);
}
