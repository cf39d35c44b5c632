using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class DeleteStage(HttpApiState state) : IOperation<ResourceRequest, NoMembers>
{
    public IEnumerable<Permission> Permissions(ResourceRequest request, Caller caller) => [GatewayArn.Permission("DELETE", caller, $"/apis/{request.ApiId}/stages/{request.StageName}")];

    public NoMembers Invoke(ResourceRequest request, Caller caller) => state.Atomically(() =>
    {
        if (state.Domains.Any(domain => domain.Mappings.Any(mapping => mapping.ApiId == request.ApiId && mapping.Stage == request.StageName))) throw ApiGatewayErrors.BadRequest("API mappings that are mapped to this stage must be deleted first");
        state.Change(request.ApiId, caller, entry =>
        {
            var stage = entry.RequireStage(request.StageName);
            return entry with { Stages = [.. entry.Stages.Where(present => present != stage)] };
        });
        return NoMembers.Instance;
    });
}
