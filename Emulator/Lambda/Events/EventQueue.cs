using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Running;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Pipeline;
using Microsoft.Extensions.Logging;

namespace Acinaces.Emulator.Lambda.Events;

/// <summary>
/// Asynchronous invocations: kept in the journal from acceptance to their end, tried again by the emulator's clock, and handed to
/// a destination or dead-letter target when that is pointless. Each runs at least once, also over a restart.
/// </summary>
internal sealed partial class EventQueue(LambdaState state, FunctionRunner runner, DeliveryRouter router, TimeProvider clock, ILogger<EventQueue> log) : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Takes an event. It is safe once the journal has been committed.</summary>
    public void Accept(FunctionName name, byte[] payload, string requestId, string? traceHeader)
    {
        var queued = new QueuedEvent(requestId, name.Arn, name.Qualifier, payload, clock.GetUtcNow(), 0) { TraceHeader = traceHeader };
        state.Put(queued);
        _ = RunAsync(queued);
    }

    /// <summary>Goes on with what was waiting when the emulator ended.</summary>
    public void Resume()
    {
        foreach (var queued in state.Events) _ = RunAsync(queued);
    }

    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
    }

    private async Task RunAsync(QueuedEvent queued)
    {
        var stopping = _stopping.Token;
        await Task.Yield();
        try
        {
            var outcome = await TryUntilDecidedAsync(queued, stopping);
            if (outcome is not null) await HandOnAsync(outcome, stopping);
            state.EndEvent(queued.RequestId);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            EventInterrupted(log, queued.RequestId, queued.FunctionArn);
        }
        catch (Exception hindrance) when (Passes(hindrance, stopping))
        {
            EventGivenUp(log, queued.RequestId, queued.FunctionArn, hindrance);
            state.EndEvent(queued.RequestId);
        }
    }

    /// <returns>What is to be told to a destination. Absent when the function has gone.</returns>
    private async Task<EventOutcome?> TryUntilDecidedAsync(QueuedEvent queued, CancellationToken stopping)
    {
        var hindrances = 0;
        EventOutcome? last = null;
        while (state.Find(queued.FunctionArn) is { } function && function.Resolve(queued.Qualifier) is { } version)
        {
            var settings = function.EventInvoke.GetValueOrDefault(queued.Qualifier ?? "$LATEST") ?? new EventInvokeSettings { LastModified = default };
            if (clock.GetUtcNow() - queued.AcceptedAt >= settings.MaxAge) return new EventOutcome(queued, version, settings, EventOutcome.TooOld, last?.Result);
            TimeSpan? pause;
            try
            {
                var arn = queued.Qualifier is null ? queued.FunctionArn : $"{queued.FunctionArn}:{queued.Qualifier}";
                var invocation = new Invocation(version, queued.RequestId, queued.Payload, arn) { TraceHeader = queued.TraceHeader };
                var result = await runner.RunAsync(function, invocation, state.UnreservedConcurrency).WaitAsync(stopping);
                queued = queued with { Attempts = queued.Attempts + 1 };
                last = new EventOutcome(queued, version, settings, result.FunctionError is null ? EventOutcome.Success : EventOutcome.RetriesExhausted, result);
                if (result.FunctionError is null) return last;
                pause = EventRetry.AfterFailure(queued.Attempts, settings);
                if (pause is null) return last;
                state.Put(queued);
            }
            catch (Exception hindrance) when (Passes(hindrance, stopping))
            {
                if (hindrance is not AwsErrorException { Error.HttpStatus: 429 }) EventHindered(log, queued.RequestId, queued.FunctionArn, hindrance);
                pause = EventRetry.AfterHindrance(hindrances++);
            }
            await Task.Delay(pause.Value, clock, stopping);
        }
        return null;
    }

    private async Task HandOnAsync(EventOutcome outcome, CancellationToken stopping)
    {
        if (outcome.Condition != EventOutcome.Success && outcome.Version.DeadLetterArn is { } letters)
        {
            await SendAsync(outcome, letters, outcome.Event.Payload, outcome.DeadLetterAttributes(), stopping);
        }
        if ((outcome.Condition == EventOutcome.Success ? outcome.Settings.OnSuccess : outcome.Settings.OnFailure) is { } destination)
        {
            await SendAsync(outcome, destination, outcome.ToRecord(clock.GetUtcNow()), null, stopping);
        }
    }

    private async Task SendAsync(EventOutcome outcome, string target, byte[] payload, IReadOnlyDictionary<string, (string, string)>? attributes, CancellationToken stopping)
    {
        var account = outcome.Event.FunctionArn.Split(':')[4];
        var sender = new DeliverySender("lambda.amazonaws.com", outcome.Event.FunctionArn, account) { RoleArn = outcome.Version.Role };
        var request = new DeliveryRequest(target, payload, sender) { Attributes = attributes, TraceHeader = outcome.Event.TraceHeader };
        var since = clock.GetUtcNow();
        for (var hindrances = 0; ; hindrances++)
        {
            try
            {
                var result = await router.SendAsync(request, stopping);
                if (!result.Accepted) DestinationRefused(log, target, outcome.Event.RequestId, result.ErrorCode ?? "InternalFailure");
                return;
            }
            catch (Exception hindrance) when (Passes(hindrance, stopping) && clock.GetUtcNow() - since < LambdaLimits.MaxEventAge)
            {
                EventHindered(log, outcome.Event.RequestId, outcome.Event.FunctionArn, hindrance);
            }
            await Task.Delay(EventRetry.AfterHindrance(hindrances), clock, stopping);
        }
    }

    /// <summary>It says nothing of the event and may be over the next time: a full disk, no concurrency.</summary>
    private static bool Passes(Exception hindrance, CancellationToken stopping) => hindrance is not OutOfMemoryException && !stopping.IsCancellationRequested;

    [LoggerMessage(3101, LogLevel.Debug, "Event {RequestId} of {Function} goes on after the next start.")]
    private static partial void EventInterrupted(ILogger logger, string requestId, string function);

    [LoggerMessage(3103, LogLevel.Warning, "Event {RequestId} of {Function} could not be worked on and is tried again.")]
    private static partial void EventHindered(ILogger logger, string requestId, string function, Exception hindrance);

    [LoggerMessage(3104, LogLevel.Error, "Event {RequestId} of {Function} is given up.")]
    private static partial void EventGivenUp(ILogger logger, string requestId, string function, Exception hindrance);

    [LoggerMessage(3102, LogLevel.Warning, "Destination {Target} refused what became of event {RequestId}: {ErrorCode}.")]
    private static partial void DestinationRefused(ILogger logger, string target, string requestId, string errorCode);
}
