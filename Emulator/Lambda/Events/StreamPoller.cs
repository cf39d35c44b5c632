using System.Text;
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
/// Reads one stream, or one lane of it, for one function, batch after batch, until the mapping goes or changes. A batch that fails stands
/// in the way of those behind it until it succeeds or is given up, so the changes of an item arrive in their order.
/// </summary>
internal sealed partial class StreamPoller(EventSourceMapping mapping, StreamReading reading, LambdaState state, FunctionRunner runner, DeliveryRouter router, PollerTools tools, StreamLane lane) : IDisposable
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
    // A change made in the last instant of a window may be in the stream a moment later. The service waits up to two minutes for such.
    private static readonly TimeSpan Lateness = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource _stopping = new();
    private readonly IReadOnlyList<EventPattern> _filters = [.. reading.Filters.Select(EventPattern.Parse)];
    /// <summary>Where reading goes on.</summary>
    private long _position = reading.Position;
    /// <summary>Up to where everything has been worked off or given up.</summary>
    private long _done = reading.Position;
    private StreamWindow? _window = reading.OpenWindow;
    /// <summary>The window as it was up to there.</summary>
    private StreamWindow? _doneWindow = reading.OpenWindow;

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
            var batch = await CollectAsync(stopping);
            var isReady = _window is not { } open || !IsOver(open, batch) || await CloseAsync(open, false, stopping);
            if (isReady && batch is null) return false;
            if (isReady && batch is not null && await WorkAsync(batch, stopping)) return true;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException && !stopping.IsCancellationRequested)
        {
            // Such as a full disk, which may have room again in a while: a reader that ended here would leave its stream for good.
            StepFailed(tools.Log, fault, mapping.SourceArn, mapping.FunctionArn);
            await Task.Delay(FirstRetryPause, tools.Clock, stopping);
        }
        (_position, _window) = (_done, _doneWindow);
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

    /// <summary>Adds the records of the lane that a filter matches.</summary>
    /// <returns>False: the event would grow too large or be of two windows, and reading goes on with the first that did not fit.</returns>
    private bool TryAddAll(IReadOnlyList<StreamedRecord> read, List<StreamedRecord> records)
    {
        var bytes = records.Sum(record => (long)record.Json.Length);
        foreach (var record in read.Where(record => lane.Takes(record) && Matches(record)))
        {
            bytes += record.Json.Length;
            var isTooMuch = bytes + records.Count + EventFrameBytes + (_window?.State.Length ?? 0) > LambdaLimits.MaxPayloadBytes;
            if (records.Count > 0 && (isTooMuch || WindowOf(records[0].Time, "")?.Contains(record.Time) == false))
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
        _window ??= WindowOf(batch.Records[0].Time, batch.ShardId);
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
            batch = batch with { Window = _window };
            if (await TryInvokeAsync(batch, function, version, requestId, stopping) is not { } result)
            {
                // Does not count as a try; meanwhile records may grow too old.
                await Task.Delay(PauseAfter(++throttles), tools.Clock, stopping);
                continue;
            }
            (attempts, throttles, last) = (attempts + 1, 0, result);
            var (done, made) = StreamAnswer.Of(batch, result, mapping.ReportsItemFailures);
            if (done > 0 && made is not null) _window = _window is null ? null : _window with { State = made };
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
        var isFull = _window is not null && Encoding.UTF8.GetByteCount(_window.State) > LambdaLimits.MaxWindowStateBytes;
        return !isFull || _window is null || await CloseAsync(_window, true, stopping);
    }

    /// <summary>The window that a time belongs to. Absent: the mapping has none.</summary>
    private StreamWindow? WindowOf(DateTimeOffset time, string shard) =>
        reading.Tumbling is not { } length ? null : _window is { } open && open.Contains(time) ? open : StreamWindow.Around(time, length, shard);

    /// <param name="next">What comes behind the window. Absent: nothing has come yet.</param>
    private bool IsOver(StreamWindow window, StreamBatch? next) =>
        reading.Tumbling is null || (next is null ? tools.Clock.GetUtcNow() >= window.End + Lateness : !window.Contains(next.Records[0].Time));

    /// <summary>Lets the function finish what it has made of a window. Nothing behind the window is worked off before.</summary>
    /// <param name="cutShort">The window goes on, with a new state.</param>
    /// <returns>False: the function is gone.</returns>
    private async Task<bool> CloseAsync(StreamWindow window, bool cutShort, CancellationToken stopping)
    {
        var batch = new StreamBatch(mapping.SourceArn, window.ShardId, [], _done) { Window = window, IsFinal = true, IsCutShort = cutShort };
        for (var failures = 1; ; failures++)
        {
            if (state.Find(mapping.FunctionArn) is not { } function || function.Resolve(mapping.Qualifier) is not { } version) return false;
            var result = await TryInvokeAsync(batch, function, version, tools.Ids.Uuid(), stopping);
            if (result is not null && StreamAnswer.Of(batch, result, false).State is not null) break;
            if (result is not null) WindowFailed(tools.Log, mapping.FunctionArn, window.End);
            await Task.Delay(PauseAfter(failures), tools.Clock, stopping);
        }
        _window = cutShort ? window with { State = StreamWindow.NoState } : null;
        await CheckpointAsync(_done);
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
        (_done, _doneWindow) = (position, _window);
        await lane.NoteAsync(position, _window);
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

    [LoggerMessage(3306, LogLevel.Warning, "{Function} failed to finish the window that ended at {End}.")]
    private static partial void WindowFailed(ILogger logger, string function, DateTimeOffset end);

    [LoggerMessage(3304, LogLevel.Warning, "Destination {Target} refused what became of a batch: {ErrorCode}.")]
    private static partial void DestinationRefused(ILogger logger, string target, string errorCode);
}
