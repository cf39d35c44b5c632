using System.Text.Json;
using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Delivery.Patterns;
using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Running;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Pipeline;
using Microsoft.Extensions.Logging;

namespace Acinaces.Emulator.Lambda.Events;

/// <summary>
/// Reads one stream for one function, batch after batch, until the mapping goes or changes. A batch that fails stands in the way of
/// those behind it until it succeeds or is given up, so the changes of an item arrive in their order.
/// </summary>
internal sealed partial class StreamPoller(EventSourceMapping mapping, StreamReading reading, LambdaState state, FunctionRunner runner, DeliveryRouter router, PollerTools tools) : IDisposable
{
    private const string RetriesExhausted = "RetryAttemptsExhausted";
    private const string TooOld = "RecordAgeExceeded";
    // What an event has besides its records and the commas between them.
    private const int EventFrameBytes = 14;
    private static readonly TimeSpan IdlePause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan FirstRetryPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestRetryPause = TimeSpan.FromMinutes(1);
    // What is older is no longer in the stream, so it is not tried any more either.
    private static readonly TimeSpan Retention = TimeSpan.FromHours(24);
    private readonly CancellationTokenSource _stopping = new();
    private readonly IReadOnlyList<EventPattern> _filters = [.. reading.Filters.Select(EventPattern.Parse)];
    /// <summary>Where reading goes on.</summary>
    private long _position = reading.Position;
    /// <summary>Up to where everything has been worked off or given up.</summary>
    private long _done = reading.Position;

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
                if (!await StepAsync(stopping)) await Task.Delay(IdlePause, tools.Clock, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            PollerStopped(tools.Log, mapping.SourceArn, mapping.FunctionArn);
        }
    }

    /// <summary>Works off a batch.</summary>
    /// <returns>False: there was none, or it could not be worked off and is read once more.</returns>
    private async Task<bool> StepAsync(CancellationToken stopping)
    {
        try
        {
            if (await CollectAsync(stopping) is not { } batch) return false;
            if (await WorkAsync(batch, stopping)) return true;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException && !stopping.IsCancellationRequested)
        {
            // Such as a full disk, which may have room again in a while: a reader that ended here would leave its stream for good.
            StepFailed(tools.Log, fault, mapping.SourceArn, mapping.FunctionArn);
            await Task.Delay(FirstRetryPause, tools.Clock, stopping);
        }
        _position = _done;
        return false;
    }

    /// <summary>Reads until the batch is full or its window has passed.</summary>
    /// <returns>Absent: there is nothing to hand over.</returns>
    private async Task<StreamBatch?> CollectAsync(CancellationToken stopping)
    {
        if (router.FindStreamSource(mapping.SourceArn) is not { } source || state.Find(mapping.FunctionArn)?.Resolve(mapping.Qualifier) is not { } version) return null;
        var reader = new DeliverySender("lambda.amazonaws.com", mapping.FunctionArn, mapping.FunctionArn.Split(':')[4]) { RoleArn = version.Role };
        var records = new List<StreamedRecord>();
        var shard = "";
        var end = tools.Clock.GetUtcNow() + mapping.Window;
        while (await source.ReadAsync(mapping.SourceArn, reader, _position, mapping.BatchSize - records.Count) is { } page)
        {
            shard = page.ShardId;
            _position = page.Next;
            var full = !TryAddAll(page.Records, records) || records.Count >= mapping.BatchSize;
            if (page.Records.Count > 0 && records.Count == 0) await CheckpointAsync(_position);
            if (full || (page.Records.Count == 0 && records.Count == 0) || (records.Count > 0 && tools.Clock.GetUtcNow() >= end)) break;
            if (page.Records.Count == 0) await Task.Delay(IdlePause, tools.Clock, stopping);
        }
        return records.Count == 0 ? null : new StreamBatch(mapping.SourceArn, shard, records, _position);
    }

    /// <summary>Adds the records that a filter matches.</summary>
    /// <returns>False: the event would grow too large, and reading goes on with the first that did not fit.</returns>
    private bool TryAddAll(IReadOnlyList<StreamedRecord> read, List<StreamedRecord> records)
    {
        var bytes = records.Sum(record => (long)record.Json.Length);
        foreach (var record in read.Where(Matches))
        {
            bytes += record.Json.Length;
            if (bytes + records.Count + EventFrameBytes > LambdaLimits.MaxPayloadBytes && records.Count > 0)
            {
                _position = record.Position;
                return false;
            }
            records.Add(record);
        }
        return true;
    }

    private bool Matches(StreamedRecord record)
    {
        if (_filters.Count == 0) return true;
        using var document = JsonDocument.Parse(record.Json);
        return _filters.Any(filter => filter.Matches(document.RootElement));
    }

    /// <returns>False: the function is gone, so what is left of the batch is not done.</returns>
    private async Task<bool> WorkAsync(StreamBatch batch, CancellationToken stopping)
    {
        var (attempts, throttles) = (0, 0);
        InvocationResult? last = null;
        while (batch.Records.Count > 0)
        {
            if (state.Find(mapping.FunctionArn) is not { } function || function.Resolve(mapping.Qualifier) is not { } version) return false;
            var requestId = tools.Ids.Uuid();
            if (IsTooOld(batch.Records[0]))
            {
                var old = batch.Records.TakeWhile(IsTooOld).Count();
                await DiscardAsync(old == batch.Records.Count ? batch : batch.Before(old), version, new GivenUp(requestId, TooOld, attempts, last), stopping);
                (batch, attempts) = (batch.From(old), 0);
                continue;
            }
            if (await TryInvokeAsync(batch, function, version, requestId, stopping) is not { } result)
            {
                // Does not count as a try; meanwhile records may grow too old.
                await Task.Delay(PauseAfter(++throttles), tools.Clock, stopping);
                continue;
            }
            (attempts, throttles, last) = (attempts + 1, 0, result);
            var done = batch.Succeeded(result, mapping.ReportsItemFailures);
            if (done == batch.Records.Count) break;
            BatchFailed(tools.Log, mapping.FunctionArn, batch.Records.Count - done, batch.Records.Count);
            if (done > 0)
            {
                // What is behind the first failure is another batch, with tries of its own.
                (batch, attempts) = (batch.From(done), 0);
                await CheckpointAsync(batch.Records[0].Position);
            }
            if (reading.MaxRetries is { } retries && attempts > retries && !(reading.Bisects && batch.Records.Count > 1))
            {
                await DiscardAsync(batch, version, new GivenUp(requestId, RetriesExhausted, attempts, result), stopping);
                break;
            }
            await Task.Delay(PauseAfter(attempts), tools.Clock, stopping);
            if (!reading.Bisects || batch.Records.Count < 2) continue;
            // Halving does not count as a try.
            var middle = batch.Records.Count / 2;
            if (!await WorkAsync(batch.Before(middle), stopping)) return false;
            (batch, attempts) = (batch.From(middle), 0);
        }
        await CheckpointAsync(batch.Next);
        return true;
    }

    /// <returns>Absent: there is no concurrency left.</returns>
    private async Task<InvocationResult?> TryInvokeAsync(StreamBatch batch, Function function, FunctionVersion version, string requestId, CancellationToken stopping)
    {
        try
        {
            var invocation = new Invocation(version, requestId, batch.ToEvent(), mapping.QualifiedFunctionArn);
            return await runner.RunAsync(function, invocation, state.UnreservedConcurrency).WaitAsync(stopping);
        }
        catch (AwsErrorException refusal) when (refusal.Error.HttpStatus == 429)
        {
            return null;
        }
    }

    private async Task DiscardAsync(StreamBatch batch, FunctionVersion version, GivenUp why, CancellationToken stopping)
    {
        BatchDiscarded(tools.Log, mapping.FunctionArn, batch.Records.Count, why.Condition);
        if (reading.OnFailure is { } target)
        {
            var sender = new DeliverySender("lambda.amazonaws.com", mapping.FunctionArn, mapping.FunctionArn.Split(':')[4]) { RoleArn = version.Role };
            var record = batch.ToDiscardRecord(mapping.QualifiedFunctionArn, version.Version, why, tools.Clock.GetUtcNow());
            var sent = await router.SendAsync(new DeliveryRequest(target, record, sender), stopping);
            if (!sent.Accepted) DestinationRefused(tools.Log, target, sent.ErrorCode ?? "InternalFailure");
        }
        await CheckpointAsync(batch.Next);
    }

    private bool IsTooOld(StreamedRecord record) => tools.Clock.GetUtcNow() - record.Time > (reading.MaxAge ?? Retention);

    private async Task CheckpointAsync(long position)
    {
        _done = position;
        state.Checkpoint(mapping.Uuid, position);
        await state.CommitAsync();
    }

    private static TimeSpan PauseAfter(int failures) => failures > 6 ? LongestRetryPause : FirstRetryPause * (1 << (failures > 0 ? failures - 1 : 0));

    [LoggerMessage(3301, LogLevel.Debug, "Stopped reading {Stream} for {Function}.")]
    private static partial void PollerStopped(ILogger logger, string stream, string function);

    [LoggerMessage(3302, LogLevel.Warning, "{Function} failed on {Failed} of {Count} stream records.")]
    private static partial void BatchFailed(ILogger logger, string function, int failed, int count);

    [LoggerMessage(3303, LogLevel.Warning, "{Count} stream records for {Function} are given up: {Condition}.")]
    private static partial void BatchDiscarded(ILogger logger, string function, int count, string condition);

    [LoggerMessage(3305, LogLevel.Warning, "A batch of {Stream} for {Function} is read once more.")]
    private static partial void StepFailed(ILogger logger, Exception fault, string stream, string function);

    [LoggerMessage(3304, LogLevel.Warning, "Destination {Target} refused what became of a batch: {ErrorCode}.")]
    private static partial void DestinationRefused(ILogger logger, string target, string errorCode);
}
