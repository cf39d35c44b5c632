using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class CreateIntegration(HttpApiState state, IdSource ids) : IOperation<IntegrationRequest, Integration>
{
    public IEnumerable<Permission> Permissions(IntegrationRequest request, Caller caller) => [GatewayArn.Permission("POST", caller, $"/apis/{request.ApiId}/integrations")];

    public Integration Invoke(IntegrationRequest request, Caller caller)
    {
        if (request.IntegrationType is null) throw ApiGatewayErrors.BadRequest("IntegrationType is required (integrationType)");
        var integration = IntegrationEditing.Apply(new Integration { IntegrationId = ids.Lower(7), IntegrationUri = "", PayloadFormatVersion = "" }, request);
        state.Edit(request.ApiId, caller, definition => definition.With(integration));
        return integration;
    }
}
