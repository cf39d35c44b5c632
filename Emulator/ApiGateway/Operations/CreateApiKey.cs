using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway.Operations;

internal sealed class CreateApiKey(GatewayState state, IdSource ids, TimeProvider clock) : IOperation<CreateApiKeyRequest, ApiKey>
{
    public IEnumerable<Permission> Permissions(CreateApiKeyRequest request, Caller caller) => [GatewayArn.Permission("POST", caller, $"/apikeys")];

    public ApiKey Invoke(CreateApiKeyRequest request, Caller caller)
    {
        if (request.Value is { Length: < 20 }) throw ApiGatewayErrors.BadRequest("API Key value should be at least 20 characters");
        var value = request.Value ?? ids.Lower(40);
        if (state.FindKeyByValue(value) is not null) throw ApiGatewayErrors.Conflict("API Key already exists");
        var now = GatewayArn.Seconds(clock);
        var key = new ApiKey
        {
            Id = ids.Lower(10),
            Name = request.Name ?? "",
            Value = value,
            Description = request.Description,
            CustomerId = request.CustomerId,
            Enabled = request.Enabled,
            Tags = request.Tags,
            CreatedDate = now,
            LastUpdatedDate = now,
        };
        state.Put(key);
        return key;
    }
}
