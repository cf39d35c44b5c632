using Acinaces.Emulator.DynamoDb.Settings.Wire;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Settings.Operations;

/// <summary>Gives the policy recorded for a table.</summary>
internal sealed class GetResourcePolicy(TableCatalog tables) : IOperation<ResourcePolicyRequest, ResourcePolicyResponse>
{
    public IEnumerable<Permission> Permissions(ResourcePolicyRequest request, Caller caller) => [new Permission("dynamodb:GetResourcePolicy", request.ResourceArn ?? "*")];

    public ResourcePolicyResponse Invoke(ResourcePolicyRequest request, Caller caller)
    {
        new RequestValidator().Required("resourceArn", request.ResourceArn).ThrowIfInvalid();
        var policy = tables.RequirePolicied(request.ResourceArn, caller, changes: false).Definition.Policy ?? throw SettingRules.NoPolicy(request.ResourceArn);
        return new ResourcePolicyResponse { Policy = policy.Document, RevisionId = policy.RevisionId };
    }
}
