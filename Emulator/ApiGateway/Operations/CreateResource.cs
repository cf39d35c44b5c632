using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway.Operations;

internal sealed class CreateResource(GatewayState state, IdSource ids) : IOperation<CreateResourceRequest, ApiResource>
{
    public IEnumerable<Permission> Permissions(CreateResourceRequest request, Caller caller) => [GatewayArn.Permission("POST", caller, $"/restapis/{request.RestApiId}/resources/{request.ParentId}")];

    public ApiResource Invoke(CreateResourceRequest request, Caller caller)
    {
        var part = request.PathPart ?? "";
        if (part.Length == 0 || part.Contains('/') || part.Contains('{') != part.Contains('}')) throw ApiGatewayErrors.BadRequest("Resource's path part only allow a-zA-Z0-9._-: or a valid greedy path variable and curly braces at the beginning and the end.");
        var id = ids.Lower(6);
        var changed = state.Change(request.RestApiId, api =>
        {
            if (!api.Resources.TryGetValue(request.ParentId ?? "", out var parent)) throw ApiGatewayErrors.NotFound("Invalid Resource identifier specified");
            var path = parent.Path == "/" ? $"/{part}" : $"{parent.Path}/{part}";
            if (api.Resources.Values.Any(resource => resource.Path == path)) throw ApiGatewayErrors.Conflict("Another resource with the same parent already has this name: " + part);
            return api with { Resources = new Dictionary<string, ApiResource>(api.Resources) { [id] = new() { Id = id, ParentId = parent.Id, PathPart = part, Path = path } } };
        });
        return changed.Resources[id];
    }
}
