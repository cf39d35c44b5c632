using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class UpdateIntegration(HttpApiState state) : IOperation<IntegrationRequest, Integration>
{
    public IEnumerable<Permission> Permissions(IntegrationRequest request, Caller caller) => [GatewayArn.Permission("PATCH", caller, $"/apis/{request.ApiId}/integrations/{request.IntegrationId}")];

    public Integration Invoke(IntegrationRequest request, Caller caller)
    {
        var changed = state.Edit(request.ApiId, caller, definition =>
            definition.With(IntegrationEditing.Apply(definition.RequireIntegration(request.IntegrationId), request)));
        return changed.RequireIntegration(request.IntegrationId);
    }
}
