using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Lambda.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Lambda.Operations;

internal sealed class PutFunctionConcurrency(LambdaState state) : IOperation<PutFunctionConcurrencyRequest, Concurrency>
{
    public IEnumerable<Permission> Permissions(PutFunctionConcurrencyRequest request, Caller caller) => [new("lambda:PutFunctionConcurrency", FunctionName.Parse(request.FunctionName, caller).Arn)];

    public Concurrency Invoke(PutFunctionConcurrencyRequest request, Caller caller)
    {
        if (request.ReservedConcurrentExecutions is not { } reserved || reserved < 0)
        {
            throw LambdaErrors.Constraint($"{request.ReservedConcurrentExecutions}", "reservedConcurrentExecutions", "Member must have value greater than or equal to 0");
        }
        state.Change(FunctionName.Parse(request.FunctionName, caller), function =>
        {
            var left = state.UnreservedConcurrency + (function.ReservedConcurrency ?? 0) - reserved;
            return left >= LambdaLimits.MinUnreservedConcurrency
                ? function with { ReservedConcurrency = reserved }
                : throw LambdaErrors.Invalid($"Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [{LambdaLimits.MinUnreservedConcurrency}].");
        });
        return new Concurrency(reserved);
    }
}
