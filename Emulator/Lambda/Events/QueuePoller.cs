using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Running;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Pipeline;
using Microsoft.Extensions.Logging;

namespace Acinaces.Emulator.Lambda.Events;

/// <summary>Reads one queue for one function until the mapping goes or changes.</summary>
internal sealed partial class QueuePoller(EventSourceMapping mapping, LambdaState state, FunctionRunner runner, DeliveryRouter router, TimeProvider clock, State.IdSource ids, ILogger<QueuePoller> log)
    : IDisposable
{
    /// <summary>Batches at the same time when the mapping sets none; the number of readers that the service begins with.</summary>
    private const int DefaultConcurrency = 5;
    private static readonly TimeSpan ReceiveWait = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan MissingPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ThrottlePause = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource _stopping = new();
    private readonly SemaphoreSlim _slots = new(mapping.MaxConcurrency ?? DefaultConcurrency);

    public void Start() => _ = RunAsync();

    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
    }

    private async Task RunAsync()
    {
        var stopping = _stopping.Token;
        await Task.Yield();
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                await _slots.WaitAsync(stopping);
                var messages = await TryReceiveAsync(stopping);
                if (messages.Count == 0) _slots.Release();
                else _ = WorkAsync(messages, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            PollerStopped(log, mapping.SourceArn, mapping.FunctionArn);
        }
    }

    private async Task<IReadOnlyList<QueuedMessage>> TryReceiveAsync(CancellationToken stopping)
    {
        try
        {
            return await ReceiveAsync(stopping);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException && !stopping.IsCancellationRequested)
        {
            // Such as a full disk, which may have room again in a while: a reader that ended here would leave its queue for good.
            ReadingFailed(log, fault, mapping.SourceArn, mapping.FunctionArn);
            await Task.Delay(MissingPause, clock, stopping);
            return [];
        }
    }

    private async Task<IReadOnlyList<QueuedMessage>> ReceiveAsync(CancellationToken stopping)
    {
        var source = router.FindQueueSource(mapping.SourceArn);
        var function = state.Find(mapping.FunctionArn);
        if (source is null || function?.Resolve(mapping.Qualifier) is not { } version || !source.Exists(mapping.SourceArn))
        {
            await Task.Delay(MissingPause, clock, stopping);
            return [];
        }
        var reader = new DeliverySender("lambda.amazonaws.com", function.Arn, function.Arn.Split(':')[4]) { RoleArn = version.Role };
        var messages = await source.ReceiveAsync(mapping.SourceArn, reader, mapping.BatchSize, ReceiveWait, stopping);
        if (messages.Count == 0 || messages.Count >= mapping.BatchSize || mapping.Window == TimeSpan.Zero) return messages;
        var batch = new List<QueuedMessage>(messages);
        var end = clock.GetUtcNow() + mapping.Window;
        for (var left = mapping.Window; batch.Count < mapping.BatchSize && left > TimeSpan.Zero; left = end - clock.GetUtcNow())
        {
            batch.AddRange(await source.ReceiveAsync(mapping.SourceArn, reader, mapping.BatchSize - batch.Count, left, stopping));
        }
        return batch;
    }

    private async Task WorkAsync(IReadOnlyList<QueuedMessage> messages, CancellationToken stopping)
    {
        try
        {
            if (state.Find(mapping.FunctionArn) is not { } function || function.Resolve(mapping.Qualifier) is not { } version) return;
            if (router.FindQueueSource(mapping.SourceArn) is not { } source) return;
            try
            {
                var trace = messages[0].SystemAttributes.GetValueOrDefault("AWSTraceHeader");
                var invocation = new Invocation(version, ids.Uuid(), QueueBatch.Write(mapping.SourceArn, messages), mapping.QualifiedFunctionArn) { TraceHeader = trace };
                var result = await runner.RunAsync(function, invocation, state.UnreservedConcurrency);
                var done = QueueBatch.Succeeded(messages, result, mapping.ReportsItemFailures);
                // What failed stays hidden for the rest of the queue's visibility timeout and comes back then, as in the service.
                if (done.Count > 0) await source.DeleteAsync(mapping.SourceArn, [.. done.Select(message => message.ReceiptHandle)], stopping);
                if (done.Count < messages.Count) BatchFailed(log, mapping.FunctionArn, messages.Count - done.Count, messages.Count);
            }
            catch (AwsErrorException refusal) when (refusal.Error.HttpStatus == 429)
            {
                source.Release(mapping.SourceArn, [.. messages.Select(message => message.ReceiptHandle)], ThrottlePause);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            PollerStopped(log, mapping.SourceArn, mapping.FunctionArn);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The messages come back when their visibility timeout is over.
            ReadingFailed(log, fault, mapping.SourceArn, mapping.FunctionArn);
        }
        finally
        {
            _slots.Release();
        }
    }

    [LoggerMessage(3201, LogLevel.Debug, "Stopped reading {Queue} for {Function}.")]
    private static partial void PollerStopped(ILogger logger, string queue, string function);

    [LoggerMessage(3203, LogLevel.Warning, "Messages of {Queue} for {Function} are read once more.")]
    private static partial void ReadingFailed(ILogger logger, Exception fault, string queue, string function);

    [LoggerMessage(3202, LogLevel.Warning, "{Function} failed on {Failed} of {Count} messages.")]
    private static partial void BatchFailed(ILogger logger, string function, int failed, int count);
}
