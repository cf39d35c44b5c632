using Acinaces.Topology.Functions;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Workflows;

/// <summary>
/// Fetches and stores one batch per round. The cursor stands in the answer of each round, and after 500 rounds a new execution goes
/// on from it, since a history holds 25,000 events.
/// </summary>
internal static class DataBackfillStates
{
    private const string HandleError = "HandleError";

    private const string BackfillFailed = "BackfillFailed";

    private const int Rounds = 500;

    private static readonly TimeSpan _slow = TimeSpan.FromSeconds(5);

    public static IReadOnlyList<WorkflowState> All =>
    [
        Step("ValidateBackfillRequest", MarketDataFunctions.Backfills, "validate", "request", "InitializeBackfill"),
        Step("InitializeBackfill", MarketDataFunctions.Backfills, "initialize", "progress", "BeginRounds"),
        new WorkflowState.Count("BeginRounds", "round", FromZero: true, "DetermineDataSource"),
        new WorkflowState.Choose(
            "DetermineDataSource",
            [
                new(WorkflowCondition.OneOf("$.request.dataType", "PRICE"), "FetchPriceData"),
                new(WorkflowCondition.OneOf("$.request.dataType", "NEWS"), "FetchNewsData"),
                new(WorkflowCondition.OneOf("$.request.dataType", "SENTIMENT"), "FetchSentimentData"),
                new(WorkflowCondition.OneOf("$.request.dataType", "ON_CHAIN"), "FetchOnChainData"),
            ],
            HandleError),
        Fetch("FetchPriceData", MarketDataFunctions.Streams, "PRICE"),
        Fetch("FetchNewsData", MarketDataFunctions.NewsContext, "NEWS"),
        Fetch("FetchSentimentData", AiIntelligenceFunctions.Analysis, "SENTIMENT"),
        Fetch("FetchOnChainData", MarketDataFunctions.DataSources, "ON_CHAIN"),
        Step("ProcessBatch", MarketDataFunctions.Backfills, "process", "processed", "UpdateProgress") with { FirstRetry = _slow },
        Step("UpdateProgress", MarketDataFunctions.Backfills, "progress", "progress", "CheckCompletion"),
        new WorkflowState.Choose(
            "CheckCompletion",
            [
                new(WorkflowCondition.True("$.progress.cancelled"), "BackfillCancelled"),
                new(WorkflowCondition.True("$.progress.complete"), "RunQualityChecks"),
                new(WorkflowCondition.AtLeast("$.round.count", Rounds), "ContinueElsewhere"),
            ],
            "NextRound"),
        new WorkflowState.Count("NextRound", "round", FromZero: false, "WaitBetweenBatches"),
        new WorkflowState.Wait("WaitBetweenBatches", [TimeSpan.FromSeconds(10)], "round", "DetermineDataSource"),
        new WorkflowState.Start("ContinueElsewhere", StateMachines.DataBackfill, "BackfillContinued", HandleError),
        Step("RunQualityChecks", MarketDataFunctions.Quality, "validate", "quality", "FinalizeBackfill") with { FirstRetry = _slow },
        Step("FinalizeBackfill", MarketDataFunctions.Backfills, "finalize", "result", "BackfillSuccess"),
        new WorkflowState.Succeed("BackfillSuccess"),
        new WorkflowState.Succeed("BackfillCancelled"),
        new WorkflowState.Succeed("BackfillContinued"),
        new WorkflowState.Call(HandleError, MarketDataFunctions.Backfills, "error", "noted", BackfillFailed) { OnFault = BackfillFailed },
        new WorkflowState.Fail(BackfillFailed, "DataBackfillFailed", "The backfill's request was wrong, or data could not be fetched or stored."),
    ];

    private static WorkflowState.Call Step(string name, Function function, string action, string result, string next) =>
        new(name, function, action, result, next) { OnFault = HandleError };

    private static WorkflowState.Call Fetch(string name, Function function, string dataType) =>
        Step(name, function, "backfill", "batch", "ProcessBatch") with
        {
            FirstRetry = _slow,
            Arguments = new Dictionary<string, string> { ["dataType"] = dataType },
        };
}
