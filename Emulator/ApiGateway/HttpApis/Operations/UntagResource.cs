using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class UntagResource(TaggedResources resources) : IOperation<TagRequest, NoMembers>
{
    public IEnumerable<Permission> Permissions(TagRequest request, Caller caller) => [GatewayArn.Permission("DELETE", caller, $"/tags/{request.ResourceArn}")];

    public NoMembers Invoke(TagRequest request, Caller caller)
    {
        resources.Change(request.ResourceArn, caller, present => present.Where(pair => request.TagKeys?.Contains(pair.Key) != true).ToDictionary(StringComparer.Ordinal));
        return NoMembers.Instance;
    }
}
