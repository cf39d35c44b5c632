using Acinaces.Emulator.State;
using Acinaces.Emulator.DynamoDb.Settings.Wire;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Settings.Operations;

/// <summary>Records a table's policy.</summary>
internal sealed class PutResourcePolicy(TableCatalog tables, IdSource ids) : IOperation<PutResourcePolicyRequest, ResourcePolicyResponse>
{
    public IEnumerable<Permission> Permissions(PutResourcePolicyRequest request, Caller caller) => [new Permission("dynamodb:PutResourcePolicy", request.ResourceArn ?? "*")];

    public ResourcePolicyResponse Invoke(PutResourcePolicyRequest request, Caller caller)
    {
        new RequestValidator().Required("resourceArn", request.ResourceArn).Required("policy", request.Policy).ThrowIfInvalid();
        var policy = new ResourcePolicy(SettingRules.RequirePolicy(request.Policy ?? ""), ids.Uuid());
        tables.Update(tables.RequirePolicied(request.ResourceArn, caller, changes: true), table =>
        {
            SettingRules.RequireRevision(table.Policy, request.ExpectedRevisionId);
            return table with { Policy = policy };
        });
        return new ResourcePolicyResponse { RevisionId = policy.RevisionId };
    }
}
