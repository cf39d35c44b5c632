using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway.Operations;

internal sealed class CreateRequestValidator(GatewayState state, IdSource ids) : IOperation<CreateRequestValidatorRequest, RequestValidator>
{
    public IEnumerable<Permission> Permissions(CreateRequestValidatorRequest request, Caller caller) => [GatewayArn.Permission("POST", caller, $"/restapis/{request.RestApiId}/requestvalidators")];

    public RequestValidator Invoke(CreateRequestValidatorRequest request, Caller caller)
    {
        var validator = new RequestValidator(ids.Lower(6), request.Name ?? "", request.ValidateRequestBody, request.ValidateRequestParameters);
        state.Change(request.RestApiId, api => api with { Validators = new Dictionary<string, RequestValidator>(api.Validators) { [validator.Id] = validator } });
        return validator;
    }
}
