using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Lambda.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Lambda.Operations;

internal sealed class GetPolicy(LambdaState state) : IOperation<FunctionRequest, GetPolicyResponse>
{
    public IEnumerable<Permission> Permissions(FunctionRequest request, Caller caller) => [new("lambda:GetPolicy", FunctionName.Parse(request.FunctionName, caller).Arn)];

    public GetPolicyResponse Invoke(FunctionRequest request, Caller caller)
    {
        var name = FunctionName.Parse(request.FunctionName, caller, request.Qualifier);
        var function = state.Require(name);
        return new GetPolicyResponse(function.PolicyDocument(name.Qualifier) ?? throw LambdaErrors.NotFound("The resource you requested does not exist."), function.Latest.RevisionId);
    }
}
