using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.Operations;

internal sealed class PutMethod(GatewayState state) : IOperation<PutMethodRequest, ApiMethod>
{
    public IEnumerable<Permission> Permissions(PutMethodRequest request, Caller caller) => [GatewayArn.Permission("PUT", caller, $"/restapis/{request.RestApiId}/resources/{request.ResourceId}/methods/{request.Method}")];

    public ApiMethod Invoke(PutMethodRequest request, Caller caller)
    {
        if (request.AuthorizationType is not ("NONE" or "CUSTOM")) throw ApiGatewayErrors.Unsupported($"authorizationType {request.AuthorizationType}");
        var method = new ApiMethod
        {
            HttpMethod = request.Method ?? "",
            AuthorizationType = request.AuthorizationType,
            AuthorizerId = request.AuthorizerId,
            ApiKeyRequired = request.ApiKeyRequired,
            OperationName = request.OperationName,
            RequestModels = request.RequestModels,
            RequestParameters = request.RequestParameters,
            RequestValidatorId = request.RequestValidatorId,
        };
        state.Change(request.RestApiId, api =>
        {
            if (method.AuthorizationType == "CUSTOM" && !api.Authorizers.ContainsKey(method.AuthorizerId ?? "")) throw ApiGatewayErrors.BadRequest("Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS requires a valid authorizer.");
            if (method.RequestValidatorId is { } validator && !api.Validators.ContainsKey(validator)) throw ApiGatewayErrors.BadRequest("Invalid Request Validator identifier specified");
            if (method.RequestModels?.Values.FirstOrDefault(name => !api.Models.ContainsKey(name)) is { } unknown) throw ApiGatewayErrors.BadRequest($"Invalid model identifier specified: {unknown}");
            return ResourceEditing.AddMethod(api, request.ResourceId, method);
        });
        return method;
    }
}
