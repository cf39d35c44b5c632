using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.Operations;

internal sealed class GetApiKey(GatewayState state) : IOperation<GetApiKeyRequest, ApiKey>
{
    public IEnumerable<Permission> Permissions(GetApiKeyRequest request, Caller caller) => [GatewayArn.Permission("GET", caller, $"/apikeys/{request.ApiKeyId}")];

    public ApiKey Invoke(GetApiKeyRequest request, Caller caller)
    {
        var key = state.FindKey(request.ApiKeyId ?? "") ?? throw ApiGatewayErrors.NotFound("Invalid API Key identifier specified");
        return request.IncludeValue == true ? key : key with { Value = null };
    }
}
