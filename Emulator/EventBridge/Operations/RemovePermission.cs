using System.Text.Json.Nodes;
using Acinaces.Emulator.EventBridge.Storage;
using Acinaces.Emulator.EventBridge.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.EventBridge.Operations;

internal sealed class RemovePermission(RuleStore rules, EventNames names, TimeProvider clock) : IOperation<RemovePermissionRequest, RemovePermissionResponse>
{
    public IEnumerable<Permission> Permissions(RemovePermissionRequest request, Caller caller) => names.OnBus("events:RemovePermission", request.EventBusName, caller);

    public RemovePermissionResponse Invoke(RemovePermissionRequest request, Caller caller)
    {
        var bus = rules.RequireBus(EventNames.BusArn(request.EventBusName, caller));
        rules.Put(bus with { Policy = request.RemoveAllPermissions == true ? null : Without(bus.Policy, request.StatementId), ModifiedAt = clock.GetUtcNow() });
        return new RemovePermissionResponse();
    }

    private static string? Without(string? policy, string? statementId)
    {
        var document = policy is null ? [] : JsonNode.Parse(policy)?.AsObject() ?? [];
        var statements = document["Statement"] as JsonArray ?? [];
        var kept = statements.Where(statement => statement?["Sid"]?.GetValue<string>() != statementId).Select(statement => statement?.DeepClone()).ToArray();
        if (kept.Length == statements.Count)
            throw new AwsErrorException("ResourceNotFoundException", "Statement with the provided id does not exist.");
        document["Statement"] = new JsonArray(kept);
        return kept.Length == 0 ? null : document.ToJsonString();
    }
}
