using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Lambda.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Lambda.Operations;

internal sealed class GetFunctionConfiguration(LambdaState state) : IOperation<FunctionRequest, FunctionConfiguration>
{
    public IEnumerable<Permission> Permissions(FunctionRequest request, Caller caller) => [new("lambda:GetFunctionConfiguration", FunctionName.Parse(request.FunctionName, caller).Arn)];

    public FunctionConfiguration Invoke(FunctionRequest request, Caller caller)
    {
        var name = FunctionName.Parse(request.FunctionName, caller, request.Qualifier);
        return FunctionConfiguration.Of(state.Require(name).Resolve(name.Qualifier) ?? throw LambdaErrors.FunctionNotFound(name.QualifiedArn), name.Qualifier);
    }
}
