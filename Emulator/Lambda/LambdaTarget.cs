using System.Collections.Concurrent;
using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Iam;
using Acinaces.Emulator.Lambda.Events;
using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Running;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Lambda;

/// <summary>Functions as the target of other services.</summary>
internal sealed class LambdaTarget(LambdaState state, FunctionRunner runner, EventQueue events, IAuthorizer authorizer, IdSource ids) : IDeliveryTarget
{
    private readonly ConcurrentDictionary<string, FunctionName> _names = new(StringComparer.Ordinal);

    public string ArnService => "lambda";

    public Task<DeliveryResult> DeliverAsync(DeliveryRequest request, CancellationToken cancellationToken)
    {
        if (NameOf(request.TargetArn) is not { } name || state.Find(name.Arn) is not { } function || function.Resolve(name.Qualifier) is not { } version)
        {
            return Task.FromResult(Refused("ResourceNotFoundException", $"Function not found: {request.TargetArn}"));
        }
        if (!authorizer.Allows(request.Sender, new Permission("lambda:InvokeFunction", request.TargetArn), function.PolicyDocument(name.Qualifier)))
        {
            return Task.FromResult(Refused("AccessDeniedException", $"{request.Sender.ServicePrincipal} is not authorized to perform: lambda:InvokeFunction on resource: {request.TargetArn}"));
        }
        if (request.DryRun) return Task.FromResult(DeliveryResult.Done);
        return request.RequestResponse ? RunAsync(request, function, version, cancellationToken) : QueueAsync(request, name);
    }

    private async Task<DeliveryResult> RunAsync(DeliveryRequest request, Function function, FunctionVersion version, CancellationToken cancellationToken)
    {
        if (request.Payload.Length > LambdaLimits.MaxPayloadBytes) return Refused("RequestTooLargeException", $"Request must be smaller than {LambdaLimits.MaxPayloadBytes} bytes.");
        try
        {
            var invocation = new Invocation(version, ids.Uuid(), request.Payload, request.TargetArn) { TraceHeader = request.TraceHeader };
            // Who no longer waits does not stop the function: it runs to its end, as in the service.
            var result = await runner.RunAsync(function, invocation, state.UnreservedConcurrency).WaitAsync(cancellationToken);
            return new DeliveryResult { Accepted = true, Payload = result.Payload, FunctionFailed = result.FunctionError is not null };
        }
        catch (AwsErrorException refusal)
        {
            return Refused(refusal.Error.Code, refusal.Error.Message, isRetryable: refusal.Error.HttpStatus is 429 or >= 500);
        }
    }

    private async Task<DeliveryResult> QueueAsync(DeliveryRequest request, FunctionName name)
    {
        if (request.Payload.Length > LambdaLimits.MaxEventPayloadBytes) return Refused("RequestTooLargeException", $"Request must be smaller than {LambdaLimits.MaxEventPayloadBytes} bytes.");
        events.Accept(name, request.Payload.ToArray(), ids.Uuid(), request.TraceHeader);
        await state.CommitAsync();
        return DeliveryResult.Done;
    }

    private FunctionName? NameOf(string arn)
    {
        if (_names.TryGetValue(arn, out var known)) return known;
        if (arn.Split(':') is not ["arn", _, "lambda", var region, var account, "function", var name, ..] parts || parts.Length > 8) return null;
        return _names.GetOrAdd(arn, new FunctionName(account, region, name, parts.Length == 8 ? parts[7] : null));
    }

    private static DeliveryResult Refused(string code, string message, bool isRetryable = false) =>
        new() { Accepted = false, ErrorCode = code, ErrorMessage = message, IsRetryable = isRetryable };
}
