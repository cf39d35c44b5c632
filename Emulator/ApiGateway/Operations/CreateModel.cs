using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.ApiGateway.Schemas;
using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway.Operations;

internal sealed class CreateModel(GatewayState state, IdSource ids) : IOperation<CreateModelRequest, ApiModel>
{
    public IEnumerable<Permission> Permissions(CreateModelRequest request, Caller caller) => [GatewayArn.Permission("POST", caller, $"/restapis/{request.RestApiId}/models")];

    public ApiModel Invoke(CreateModelRequest request, Caller caller)
    {
        var model = new ApiModel(ids.Lower(6), request.Name ?? throw ApiGatewayErrors.BadRequest("Model name must be alphanumeric: null"), request.Description, request.Schema ?? "{}", request.ContentType ?? "application/json");
        JsonSchema.Parse(model.Schema, new Dictionary<string, ApiModel>());
        state.Change(request.RestApiId, api => api.Models.ContainsKey(model.Name)
            ? throw ApiGatewayErrors.Conflict($"Model name already exists for this REST API: {model.Name}")
            : api with { Models = new Dictionary<string, ApiModel>(api.Models) { [model.Name] = model } });
        return model;
    }
}
