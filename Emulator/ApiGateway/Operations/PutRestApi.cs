using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.ApiGateway.OpenApi;
using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway.Operations;

/// <summary>Replaces all of an API by an OpenAPI 3 document. Deployed copies stay as they are.</summary>
internal sealed class PutRestApi(GatewayState state, IdSource ids) : IOperation<PutRestApiRequest, RestApi>
{
    public IEnumerable<Permission> Permissions(PutRestApiRequest request, Caller caller) => [GatewayArn.Permission("PUT", caller, $"/restapis/{request.RestApiId}")];

    public RestApi Invoke(PutRestApiRequest request, Caller caller)
    {
        if (request.Mode is not "overwrite") throw ApiGatewayErrors.Unsupported($"mode={request.Mode ?? "merge"} (only mode=overwrite)");
        return state.Change(request.RestApiId, api => new OpenApiReader(request.Body ?? [], ids).Overwrite(api));
    }
}
