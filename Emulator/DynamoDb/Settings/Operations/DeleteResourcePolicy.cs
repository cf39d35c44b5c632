using Acinaces.Emulator.DynamoDb.Settings.Wire;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Settings.Operations;

/// <summary>Removes the policy recorded for a table; doing it again changes nothing.</summary>
internal sealed class DeleteResourcePolicy(TableCatalog tables) : IOperation<ResourcePolicyRequest, ResourcePolicyResponse>
{
    public IEnumerable<Permission> Permissions(ResourcePolicyRequest request, Caller caller) => [new Permission("dynamodb:DeleteResourcePolicy", request.ResourceArn ?? "*")];

    public ResourcePolicyResponse Invoke(ResourcePolicyRequest request, Caller caller)
    {
        new RequestValidator().Required("resourceArn", request.ResourceArn).ThrowIfInvalid();
        string? revision = null;
        tables.Update(tables.RequirePolicied(request.ResourceArn, caller, changes: true), table =>
        {
            SettingRules.RequireRevision(table.Policy, request.ExpectedRevisionId);
            revision = table.Policy?.RevisionId;
            return table with { Policy = null };
        });
        return new ResourcePolicyResponse { RevisionId = revision };
    }
}
