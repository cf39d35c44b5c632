using Acinaces.Topology.Functions;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Workflows;

/// <summary>
/// Signal, full pre-trade check, submission, then rounds of waiting and asking until the order has ended. What was filled
/// reaches the position however the order ended.
/// </summary>
internal static class TradeLifecycleStates
{
    private const string HandleError = "HandleError";

    private const string TradeFailed = "TradeFailed";

    private const string Status = "$.order.status";

    // Waiting grows by half each time up to a minute: a market order is done in seconds, a resting one is in no hurry.
    private static readonly TimeSpan[] _waits = [.. new[] { 5, 8, 11, 17, 25, 38, 57, 60 }.Select(seconds => TimeSpan.FromSeconds(seconds))];

    // Each round writes some 13 events to the history, which ends at 25,000; and 1400 minutes stay below the timeout of a day.
    private const int Rounds = 1400;

    public static IReadOnlyList<WorkflowState> All =>
    [
        Step("ValidateSignal", RiskControlFunctions.RiskProfiles, "validate", "signal", "IsSignalValid"),
        new WorkflowState.Choose("IsSignalValid", [new(WorkflowCondition.True("$.signal.valid"), "CheckRiskLimits")], "RejectTrade"),
        Step("CheckRiskLimits", RiskControlFunctions.PositionLimits, "check", "risk", "EvaluateRiskDecision"),
        new WorkflowState.Choose("EvaluateRiskDecision", [new(WorkflowCondition.True("$.risk.approved"), "SubmitOrder")], "RejectTrade"),
        // The key is the execution's name: however often this is tried, the order is placed once.
        Step("SubmitOrder", ExchangeFunctions.ExchangeOrders, "submit", "order", "BeginRounds"),
        new WorkflowState.Count("BeginRounds", "round", FromZero: true, "WaitForOrderConfirmation"),
        new WorkflowState.Wait("WaitForOrderConfirmation", _waits, "round", "CheckOrderStatus"),
        Step("CheckOrderStatus", ExchangeFunctions.ExchangeOrders, "status", "order", "EvaluateOrderStatus"),
        new WorkflowState.Choose(
            "EvaluateOrderStatus",
            [
                new(WorkflowCondition.OneOf(Status, "FILLED"), "LogTradeCompletion"),
                new(WorkflowCondition.Both(WorkflowCondition.OneOf(Status, "REJECTED", "CANCELLED", "EXPIRED"), WorkflowCondition.True("$.order.hasFills")), "LogTradeCompletion"),
                new(WorkflowCondition.OneOf(Status, "REJECTED"), "HandleRejection"),
                new(WorkflowCondition.OneOf(Status, "CANCELLED"), "HandleCancellation"),
                new(WorkflowCondition.OneOf(Status, "EXPIRED"), "HandleExpiry"),
                new(WorkflowCondition.AtLeast("$.round.count", Rounds), "TradeStillWorking"),
                new(WorkflowCondition.True("$.order.tradingHalted"), "CancelForHalt"),
            ],
            "NextRound"),
        Step("CancelForHalt", ExchangeFunctions.ExchangeOrders, "cancel", "order", "NextRound"),
        new WorkflowState.Count("NextRound", "round", FromZero: false, "WaitForOrderConfirmation"),
        Step("LogTradeCompletion", AuditFunctions.TradeLifecycle, "complete", "logged", "UpdatePositions"),
        Step("UpdatePositions", ExchangeFunctions.ExchangePositions, "update", "position", "TradeSuccess"),
        new WorkflowState.Succeed("TradeSuccess"),
        new WorkflowState.Succeed("TradeStillWorking"),
        LastStep("RejectTrade", RiskControlFunctions.RiskEvents, "log", "TRADE_REJECTED"),
        LastStep("HandleRejection", AuditFunctions.TradeLifecycle, "rejected"),
        LastStep("HandleCancellation", AuditFunctions.TradeLifecycle, "cancelled"),
        LastStep("HandleExpiry", AuditFunctions.TradeLifecycle, "expired"),
        LastStep(HandleError, RiskControlFunctions.RiskEvents, "log", "WORKFLOW_ERROR"),
        new WorkflowState.Fail(TradeFailed, "TradeWorkflowFailed", "The trade was refused, did not happen, or could not be followed to its end."),
    ];

    private static WorkflowState.Call Step(string name, Function function, string action, string result, string next) =>
        new(name, function, action, result, next) { OnFault = HandleError };

    private static WorkflowState.Call LastStep(string name, Function function, string action, string? eventType = null) =>
        new(name, function, action, "noted", TradeFailed)
        {
            OnFault = TradeFailed,
            Arguments = eventType is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["eventType"] = eventType },
        };
}
