using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Lambda.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Lambda.Operations;

internal sealed class DeleteFunctionConcurrency(LambdaState state) : IOperation<FunctionRequest, NoMembers>
{
    public IEnumerable<Permission> Permissions(FunctionRequest request, Caller caller) => [new("lambda:DeleteFunctionConcurrency", FunctionName.Parse(request.FunctionName, caller).Arn)];

    public NoMembers Invoke(FunctionRequest request, Caller caller)
    {
        state.Change(FunctionName.Parse(request.FunctionName, caller), function => function with { ReservedConcurrency = null });
        return NoMembers.Instance;
    }
}
