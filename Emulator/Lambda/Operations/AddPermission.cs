using System.Text.Json.Nodes;
using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Lambda.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Lambda.Operations;

/// <summary>Adds a statement to the function's resource policy, which says which services and accounts may call it.</summary>
internal sealed class AddPermission(LambdaState state) : IOperation<AddPermissionRequest, AddPermissionResponse>
{
    public IEnumerable<Permission> Permissions(AddPermissionRequest request, Caller caller) => [new("lambda:AddPermission", FunctionName.Parse(request.FunctionName, caller).Arn)];

    public AddPermissionResponse Invoke(AddPermissionRequest request, Caller caller)
    {
        if (request.EventSourceToken is not null || request.FunctionUrlAuthType is not null) throw LambdaErrors.Unsupported("EventSourceToken or FunctionUrlAuthType");
        var name = FunctionName.Parse(request.FunctionName, caller, request.Qualifier);
        var (sid, action, principal) = (Require(request.StatementId, "statementId"), Require(request.Action, "action"), Require(request.Principal, "principal"));
        var statement = Write(request, name, sid, action, principal);
        state.Change(name, function =>
        {
            if (function.Resolve(name.Qualifier) is null) throw LambdaErrors.FunctionNotFound(name.QualifiedArn);
            if (function.Policy.Any(present => present.Sid == sid && present.Qualifier == name.Qualifier))
            {
                throw LambdaErrors.Conflict($"The statement id ({sid}) provided already exists. Please provide a new statement id, or remove the existing statement.");
            }
            return function with { Policy = [.. function.Policy, new PermissionStatement(sid, name.Qualifier, statement)] };
        });
        return new AddPermissionResponse(statement);
    }

    private static string Write(AddPermissionRequest request, FunctionName name, string sid, string action, string principal)
    {
        var statement = new JsonObject
        {
            ["Sid"] = sid,
            ["Effect"] = "Allow",
            ["Principal"] = principal switch
            {
                "*" => JsonValue.Create("*"),
                _ when principal.EndsWith(".amazonaws.com", StringComparison.Ordinal) => new JsonObject { ["Service"] = principal },
                _ when principal.StartsWith("arn:", StringComparison.Ordinal) => new JsonObject { ["AWS"] = principal },
                _ => new JsonObject { ["AWS"] = $"arn:aws:iam::{principal}:root" },
            },
            ["Action"] = action,
            ["Resource"] = name.QualifiedArn,
        };
        var condition = new JsonObject();
        if (request.SourceAccount is { } account) condition["StringEquals"] = new JsonObject { ["AWS:SourceAccount"] = account };
        if (request.SourceArn is { } arn) condition["ArnLike"] = new JsonObject { ["AWS:SourceArn"] = arn };
        if (request.PrincipalOrgID is { } organization) (condition["StringEquals"] ??= new JsonObject()).AsObject()["aws:PrincipalOrgID"] = organization;
        if (condition.Count > 0) statement["Condition"] = condition;
        return statement.ToJsonString();
    }

    private static string Require(string? value, string member) =>
        value is { Length: > 0 } ? value : throw LambdaErrors.Constraint("null", member, "Member must not be null");
}
