using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Lambda.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Lambda.Operations;

internal sealed class GetFunctionConcurrency(LambdaState state) : IOperation<FunctionRequest, Concurrency>
{
    public IEnumerable<Permission> Permissions(FunctionRequest request, Caller caller) => [new("lambda:GetFunctionConcurrency", FunctionName.Parse(request.FunctionName, caller).Arn)];

    public Concurrency Invoke(FunctionRequest request, Caller caller) => new(state.Require(FunctionName.Parse(request.FunctionName, caller)).ReservedConcurrency);
}
