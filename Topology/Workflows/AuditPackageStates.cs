using Acinaces.Topology.Functions;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Workflows;

/// <summary>
/// Four kinds of records are gathered side by side. Each goes to the bucket, and only its key, count and hash travel through the
/// states, which hold 256 KB.
/// </summary>
internal static class AuditPackageStates
{
    private const string HandleError = "HandleError";

    private const string PackageSuccess = "PackageSuccess";

    private const string PackageFailed = "PackageFailed";

    private static readonly TimeSpan _slow = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan _quick = TimeSpan.FromSeconds(2);

    public static IReadOnlyList<WorkflowState> All =>
    [
        Step("ValidateRequest", AuditFunctions.Audit, "validate", "request", "GatherRecords", _quick),
        new WorkflowState.Gather(
            "GatherRecords",
            [
                Part("GatherTradeData", AuditFunctions.TradeLifecycle),
                Part("GatherAITraces", AuditFunctions.AiTraces),
                Part("GatherRiskEvents", RiskControlFunctions.RiskEvents),
                Part("GatherDataLineage", AuditFunctions.DataLineage),
            ],
            "parts",
            "CompilePackage",
            HandleError),
        Step("CompilePackage", AuditFunctions.AuditPackages, "compile", "package", "GenerateHash", _slow),
        Step("GenerateHash", AuditFunctions.AuditPackages, "hash", "hash", "StorePackage", _quick),
        // The function hashes what it reads back from the bucket, and says whether that is still what was hashed before.
        Step("StorePackage", AuditFunctions.AuditPackages, "store", "stored", "IsStoredUnchanged", _slow),
        new WorkflowState.Choose("IsStoredUnchanged", [new(WorkflowCondition.True("$.stored.unchanged"), "NotifyCompletion")], HandleError),
        // A package that is stored is a success even when nobody could be told.
        Notice("NotifyCompletion", "COMPLETED", PackageSuccess),
        new WorkflowState.Succeed(PackageSuccess),
        Notice(HandleError, "FAILED", PackageFailed),
        new WorkflowState.Fail(PackageFailed, "AuditPackageGenerationFailed", "The package could not be compiled, hashed or stored."),
    ];

    private static WorkflowState.Call Step(string name, Function function, string action, string result, string next, TimeSpan firstRetry) =>
        new(name, function, action, result, next) { OnFault = HandleError, FirstRetry = firstRetry };

    private static WorkflowState.Call Part(string name, Function function) => new(name, function, "export", "part", Next: null) { FirstRetry = _slow };

    private static WorkflowState.Call Notice(string name, string outcome, string next) => new(name, AuditFunctions.Audit, "notify", "notice", next)
    {
        OnFault = next,
        Arguments = new Dictionary<string, string> { ["outcome"] = outcome },
    };
}
