using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Lambda.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Lambda.Operations;

internal sealed class PutFunctionEventInvokeConfig(LambdaState state, TimeProvider clock) : IOperation<PutFunctionEventInvokeConfigRequest, FunctionEventInvokeConfig>
{
    public IEnumerable<Permission> Permissions(PutFunctionEventInvokeConfigRequest request, Caller caller) =>
        [new("lambda:PutFunctionEventInvokeConfig", FunctionName.Parse(request.FunctionName, caller).Arn)];

    public FunctionEventInvokeConfig Invoke(PutFunctionEventInvokeConfigRequest request, Caller caller)
    {
        var name = FunctionName.Parse(request.FunctionName, caller, request.Qualifier);
        if (request.MaximumRetryAttempts is < 0 or > 2) throw LambdaErrors.Constraint($"{request.MaximumRetryAttempts}", "maximumRetryAttempts", "Member must have value between 0 and 2");
        if (request.MaximumEventAgeInSeconds is < 60 or > 21_600) throw LambdaErrors.Constraint($"{request.MaximumEventAgeInSeconds}", "maximumEventAgeInSeconds", "Member must have value between 60 and 21600");
        var settings = new EventInvokeSettings
        {
            MaxRetries = request.MaximumRetryAttempts ?? LambdaLimits.DefaultEventRetries,
            MaxAge = request.MaximumEventAgeInSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : LambdaLimits.MaxEventAge,
            OnSuccess = request.DestinationConfig?.OnSuccess?.Destination,
            OnFailure = request.DestinationConfig?.OnFailure?.Destination,
            LastModified = clock.GetUtcNow(),
        };
        var qualifier = name.Qualifier ?? "$LATEST";
        state.Change(name, function => function.Resolve(qualifier) is null
            ? throw LambdaErrors.FunctionNotFound(name.QualifiedArn)
            : function with { EventInvoke = new Dictionary<string, EventInvokeSettings>(function.EventInvoke) { [qualifier] = settings } });
        return FunctionEventInvokeConfig.Of($"{name.Arn}:{qualifier}", settings);
    }
}
