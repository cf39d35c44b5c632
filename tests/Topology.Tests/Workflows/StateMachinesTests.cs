using Acinaces.Topology.Model;
using Acinaces.Topology.Workflows;

namespace Acinaces.Topology.Tests.Workflows;

public sealed class StateMachinesTests
{
    [Theory]
    [InlineData("trade-lifecycle", "risk-profiles position-limits exchange-orders trade-lifecycle exchange-positions risk-events", "")]
    [InlineData("audit-package", "audit trade-lifecycle ai-traces risk-events data-lineage audit-packages", "")]
    [InlineData("data-backfill", "backfills streams news-context analysis data-sources quality", "data-backfill")]
    public void Each_calls_these_functions_and_starts_these_workflows(string name, string functions, string started)
    {
        var workflow = StateMachines.All.Single(candidate => candidate.Name == name);
        Assert.Equal(functions, string.Join(' ', workflow.Functions.Select(function => function.Name)));
        Assert.Equal(started, string.Join(' ', workflow.Started.Select(other => other.Name)));
    }

    [Theory]
    [InlineData("ValidateSignal", "risk-profiles validate -> IsSignalValid, HandleError")]
    [InlineData("CheckRiskLimits", "position-limits check -> EvaluateRiskDecision, HandleError")]
    [InlineData("SubmitOrder", "exchange-orders submit -> BeginRounds, HandleError")]
    [InlineData("CheckOrderStatus", "exchange-orders status -> EvaluateOrderStatus, HandleError")]
    [InlineData("CancelForHalt", "exchange-orders cancel -> NextRound, HandleError")]
    [InlineData("LogTradeCompletion", "trade-lifecycle complete -> UpdatePositions, HandleError")]
    [InlineData("UpdatePositions", "exchange-positions update -> TradeSuccess, HandleError")]
    [InlineData("RejectTrade", "risk-events log TRADE_REJECTED -> TradeFailed, TradeFailed")]
    [InlineData("HandleRejection", "trade-lifecycle rejected -> TradeFailed, TradeFailed")]
    [InlineData("HandleCancellation", "trade-lifecycle cancelled -> TradeFailed, TradeFailed")]
    [InlineData("HandleExpiry", "trade-lifecycle expired -> TradeFailed, TradeFailed")]
    [InlineData("HandleError", "risk-events log WORKFLOW_ERROR -> TradeFailed, TradeFailed")]
    public void A_trade_takes_these_steps(string name, string step) => Assert.Equal(step, Step(StateMachines.TradeLifecycle, name));

    [Theory]
    [InlineData("ValidateRequest", "audit validate -> GatherRecords, HandleError")]
    [InlineData("CompilePackage", "audit-packages compile -> GenerateHash, HandleError")]
    [InlineData("GenerateHash", "audit-packages hash -> StorePackage, HandleError")]
    [InlineData("StorePackage", "audit-packages store -> IsStoredUnchanged, HandleError")]
    [InlineData("NotifyCompletion", "audit notify COMPLETED -> PackageSuccess, PackageSuccess")]
    [InlineData("HandleError", "audit notify FAILED -> PackageFailed, PackageFailed")]
    public void A_package_takes_these_steps(string name, string step) => Assert.Equal(step, Step(StateMachines.AuditPackage, name));

    [Theory]
    [InlineData("ValidateBackfillRequest", "backfills validate -> InitializeBackfill, HandleError")]
    [InlineData("InitializeBackfill", "backfills initialize -> BeginRounds, HandleError")]
    [InlineData("FetchPriceData", "streams backfill PRICE -> ProcessBatch, HandleError")]
    [InlineData("FetchNewsData", "news-context backfill NEWS -> ProcessBatch, HandleError")]
    [InlineData("FetchSentimentData", "analysis backfill SENTIMENT -> ProcessBatch, HandleError")]
    [InlineData("FetchOnChainData", "data-sources backfill ON_CHAIN -> ProcessBatch, HandleError")]
    [InlineData("ProcessBatch", "backfills process -> UpdateProgress, HandleError")]
    [InlineData("UpdateProgress", "backfills progress -> CheckCompletion, HandleError")]
    [InlineData("RunQualityChecks", "quality validate -> FinalizeBackfill, HandleError")]
    [InlineData("FinalizeBackfill", "backfills finalize -> BackfillSuccess, HandleError")]
    [InlineData("HandleError", "backfills error -> BackfillFailed, BackfillFailed")]
    public void A_backfill_takes_these_steps(string name, string step) => Assert.Equal(step, Step(StateMachines.DataBackfill, name));

    [Fact]
    public void What_was_filled_is_booked_however_the_order_ended()
    {
        var choice = StateMachines.TradeLifecycle.States.OfType<WorkflowState.Choose>().Single(state => state.Name == "EvaluateOrderStatus");
        Assert.Equal(
            ["LogTradeCompletion", "LogTradeCompletion", "HandleRejection", "HandleCancellation", "HandleExpiry", "TradeStillWorking", "CancelForHalt"],
            choice.Branches.Select(branch => branch.Next));
        var filledInPart = Assert.IsType<WorkflowCondition.All>(choice.Branches[1].When);
        Assert.Equal(["REJECTED", "CANCELLED", "EXPIRED"], Assert.IsType<WorkflowCondition.IsOneOf>(filledInPart.Conditions[0]).Texts);
        Assert.Equal(WorkflowCondition.True("$.order.hasFills"), filledInPart.Conditions[1]);
        Assert.Equal("NextRound", choice.Otherwise);
    }

    [Fact]
    public void Unknown_types_of_data_fail_and_do_not_become_prices()
    {
        var choice = StateMachines.DataBackfill.States.OfType<WorkflowState.Choose>().Single(state => state.Name == "DetermineDataSource");
        Assert.Equal("HandleError", choice.Otherwise);
    }

    [Fact]
    public void The_four_kinds_of_records_are_gathered_side_by_side() => Assert.Equal(
        ["trade-lifecycle", "ai-traces", "risk-events", "data-lineage"],
        Assert.Single(StateMachines.AuditPackage.States.OfType<WorkflowState.Gather>()).Calls.Select(call => call.Function.Name));

    /// <summary>5 s growing by half: 5, 7.5, 11.25, 16.9, 25.3, 38.0, 57.0, then a minute, each rounded to whole seconds.</summary>
    [Fact]
    public void Waiting_for_an_order_grows_by_half_up_to_a_minute() => Assert.Equal(
        [5, 8, 11, 17, 25, 38, 57, 60],
        Assert.Single(StateMachines.TradeLifecycle.States.OfType<WorkflowState.Wait>()).Times.Select(time => time.TotalSeconds));

    private static string Step(Workflow workflow, string name)
    {
        var call = workflow.States.OfType<WorkflowState.Call>().Single(state => state.Name == name);
        return $"{string.Join(' ', [call.Function.Name, call.Action, .. call.Arguments.Values])} -> {call.Next}, {call.OnFault}";
    }
}
