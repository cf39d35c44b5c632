namespace Acinaces.Domain.Risk;

/// <summary>Refuses what a halt covers. When nobody can tell whether trading is halted, it is.</summary>
public static class KillSwitchCheck
{
    public static RiskCheckOutcome Run(ProposedOrder order, Reading<KillSwitchState> reading) => reading switch
    {
        Reading<KillSwitchState>.Known { Value: var state } => state.Covering(order) is { } halt
            ? RiskCheckOutcome.Refuse(RiskCheckType.KillSwitch, $"Trading is halted for {halt.Where}: {halt.Reason}")
            : RiskCheckOutcome.Pass(RiskCheckType.KillSwitch, "Trading is not halted."),
        Reading<KillSwitchState>.Unknown unknown => RiskCheckOutcome.RefuseUnknown(RiskCheckType.KillSwitch, "Kill switch state", unknown.Why),
        _ => throw new InvalidOperationException("A reading is known or unknown."),
    };
}
