using Acinaces.Domain.RiskEvents;
using Acinaces.Topology;

namespace Acinaces.Domain.Tests.RiskEvents;

public sealed class RiskEventTypesTests
{
    [Fact]
    public void Five_kinds_travel_on_the_bus_under_the_names_its_rules_look_for() => Assert.Equal(
        [
            (RiskEventType.LimitBreach, EventNames.PositionLimitBreach),
            (RiskEventType.DrawdownBreach, EventNames.DrawdownThresholdExceeded),
            (RiskEventType.CircuitBreakerTrip, EventNames.CircuitBreakerTriggered),
            (RiskEventType.KillSwitchActivated, EventNames.KillSwitchActivated),
            (RiskEventType.OrderRejected, EventNames.TradeRejected),
        ],
        Enum.GetValues<RiskEventType>().Where(type => RiskEventTypes.BusName(type) is not null).Select(type => (type, RiskEventTypes.BusName(type) ?? "")));

    [Fact]
    public void The_names_lead_back()
    {
        Assert.Equal(RiskEventType.LimitBreach, RiskEventTypes.FromBusName("POSITION_LIMIT_BREACH"));
        Assert.Null(RiskEventTypes.FromBusName("LIMIT_BREACH"));
    }

    [Fact]
    public void Halts_and_trips_are_critical_or_worse()
    {
        Assert.Equal(Severity.Emergency, RiskEventTypes.DefaultSeverity(RiskEventType.KillSwitchActivated));
        Assert.Equal(Severity.Critical, RiskEventTypes.DefaultSeverity(RiskEventType.CircuitBreakerTrip));
        Assert.Equal(Severity.Warning, RiskEventTypes.DefaultSeverity(RiskEventType.OrderRejected));
    }
}
