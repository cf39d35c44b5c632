using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class GetTags(TaggedResources resources) : IOperation<TagRequest, TagList>
{
    public IEnumerable<Permission> Permissions(TagRequest request, Caller caller) => [GatewayArn.Permission("GET", caller, $"/tags/{request.ResourceArn}")];

    public TagList Invoke(TagRequest request, Caller caller) => new(resources.TagsOf(request.ResourceArn, caller));
}
