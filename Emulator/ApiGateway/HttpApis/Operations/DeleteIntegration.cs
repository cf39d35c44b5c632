using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class DeleteIntegration(HttpApiState state) : IOperation<ResourceRequest, NoMembers>
{
    public IEnumerable<Permission> Permissions(ResourceRequest request, Caller caller) => [GatewayArn.Permission("DELETE", caller, $"/apis/{request.ApiId}/integrations/{request.IntegrationId}")];

    public NoMembers Invoke(ResourceRequest request, Caller caller)
    {
        state.Edit(request.ApiId, caller, definition =>
        {
            var integration = definition.RequireIntegration(request.IntegrationId);
            if (definition.Routes.FirstOrDefault(route => route.Target == RouteEditing.TargetOf(integration)) is { } user) throw ApiGatewayErrors.Conflict($"Cannot delete Integration '{integration.IntegrationId}' while it is being referenced by Route '{user.RouteKey}'.");
            return definition with { Integrations = [.. definition.Integrations.Where(present => present != integration)] };
        });
        return NoMembers.Instance;
    }
}
