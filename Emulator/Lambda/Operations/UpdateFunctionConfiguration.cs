using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Running;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Lambda.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Lambda.Operations;

/// <summary>New settings for <c>$LATEST</c>. Environments with the old ones end: idle ones now, busy ones after their event.</summary>
internal sealed class UpdateFunctionConfiguration(LambdaState state, FunctionRunner runner, IdSource ids, TimeProvider clock) : IOperation<UpdateFunctionConfigurationRequest, FunctionConfiguration>
{
    public IEnumerable<Permission> Permissions(UpdateFunctionConfigurationRequest request, Caller caller) =>
        request.Role is { } role
            ? [new("lambda:UpdateFunctionConfiguration", FunctionName.Parse(request.FunctionName, caller).Arn), new("iam:PassRole", role)]
            : [new("lambda:UpdateFunctionConfiguration", FunctionName.Parse(request.FunctionName, caller).Arn)];

    public FunctionConfiguration Invoke(UpdateFunctionConfigurationRequest request, Caller caller)
    {
        var changed = state.Change(FunctionName.Parse(request.FunctionName, caller), function =>
        {
            if (request.RevisionId is { } revision && revision != function.Latest.RevisionId) throw LambdaErrors.RevisionMismatch();
            return function with { Latest = FunctionChecks.Apply(function.Latest, request) with { LastModified = clock.GetUtcNow(), RevisionId = ids.Uuid() } };
        });
        runner.Retire(changed.Latest.QualifiedArn);
        runner.Prepare(changed.Latest);
        return FunctionConfiguration.Of(changed.Latest);
    }
}
