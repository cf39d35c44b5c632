using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Lambda.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Lambda.Operations;

internal sealed class GetFunction(LambdaState state) : IOperation<FunctionRequest, GetFunctionResponse>
{
    public IEnumerable<Permission> Permissions(FunctionRequest request, Caller caller) => [new("lambda:GetFunction", FunctionName.Parse(request.FunctionName, caller).Arn)];

    public GetFunctionResponse Invoke(FunctionRequest request, Caller caller)
    {
        var name = FunctionName.Parse(request.FunctionName, caller, request.Qualifier);
        var function = state.Require(name);
        var version = function.Resolve(name.Qualifier) ?? throw LambdaErrors.FunctionNotFound(name.QualifiedArn);
        return new GetFunctionResponse(
            FunctionConfiguration.Of(version, name.Qualifier),
            new FunctionCodeLocation("S3", new Uri(version.CodeFolder).AbsoluteUri),
            function.Tags.Count > 0 ? function.Tags : null,
            function.ReservedConcurrency is { } reserved ? new Concurrency(reserved) : null);
    }
}
