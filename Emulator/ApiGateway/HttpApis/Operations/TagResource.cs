using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class TagResource(TaggedResources resources) : IOperation<TagRequest, NoMembers>
{
    public IEnumerable<Permission> Permissions(TagRequest request, Caller caller) => [GatewayArn.Permission("POST", caller, $"/tags/{request.ResourceArn}")];

    public NoMembers Invoke(TagRequest request, Caller caller)
    {
        HttpApiErrors.RequireValues(request.Tags?.Values, "tags");
        resources.Change(request.ResourceArn, caller, present =>
        {
            var tags = new Dictionary<string, string>(present, StringComparer.Ordinal);
            foreach (var (name, value) in request.Tags ?? new Dictionary<string, string>()) tags[name] = value;
            return tags;
        });
        return NoMembers.Instance;
    }
}
