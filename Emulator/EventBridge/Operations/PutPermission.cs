using System.Text.Json;
using System.Text.Json.Nodes;
using Acinaces.Emulator.EventBridge.Storage;
using Acinaces.Emulator.EventBridge.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.EventBridge.Operations;

internal sealed class PutPermission(RuleStore rules, EventNames names, TimeProvider clock) : IOperation<PutPermissionRequest, PutPermissionResponse>
{
    public IEnumerable<Permission> Permissions(PutPermissionRequest request, Caller caller) => names.OnBus("events:PutPermission", request.EventBusName, caller);

    public PutPermissionResponse Invoke(PutPermissionRequest request, Caller caller)
    {
        var bus = rules.RequireBus(EventNames.BusArn(request.EventBusName, caller));
        var policy = request.Policy is { } whole ? RequireObject(whole) : WithStatement(bus.Policy, bus.Arn, request);
        rules.Put(bus with { Policy = policy, ModifiedAt = clock.GetUtcNow() });
        return new PutPermissionResponse();
    }

    private static string RequireObject(string policy)
    {
        try
        {
            return JsonNode.Parse(policy) is JsonObject ? policy : throw EventBridgeErrors.Validation("Policy is not a JSON object.");
        }
        catch (JsonException)
        {
            throw EventBridgeErrors.Validation("Policy is not valid JSON.");
        }
    }

    private static string WithStatement(string? policy, string busArn, PutPermissionRequest request)
    {
        if (request is not { Action: "events:PutEvents", Principal: { } principal, StatementId: { } statementId })
            throw EventBridgeErrors.Validation("Either Policy, or StatementId, Principal and the Action events:PutEvents must be given.");
        var document = policy is null ? [] : JsonNode.Parse(policy)?.AsObject() ?? [];
        document["Version"] = "2012-10-17";
        var kept = (document["Statement"] as JsonArray ?? []).Where(statement => statement?["Sid"]?.GetValue<string>() != statementId).Select(statement => statement?.DeepClone());
        var added = new JsonObject
        {
            ["Sid"] = statementId,
            ["Effect"] = "Allow",
            ["Principal"] = principal == "*" ? "*" : new JsonObject { ["AWS"] = $"arn:aws:iam::{principal}:root" },
            ["Action"] = "events:PutEvents",
            ["Resource"] = busArn,
        };
        if (request.Condition is { } condition)
            added["Condition"] = new JsonObject { [condition.Type] = new JsonObject { [condition.Key] = condition.Value } };
        document["Statement"] = new JsonArray([.. kept, added]);
        return document.ToJsonString();
    }
}
