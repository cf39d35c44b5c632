using System.Text.Json;
using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Lambda.Running;

namespace Acinaces.Emulator.Lambda.Events;

/// <summary>What a function says of a batch of stream records.</summary>
/// <param name="Done">How many records from the first on are done: a stream goes on from the first that is not.</param>
/// <param name="State">What the function has made of the batch's window. Absent without a window, and when the function failed.</param>
internal sealed record StreamAnswer(int Done, string? State)
{
    private static readonly StreamAnswer Failed = new(0, null);

    /// <param name="batch">What the function was called with.</param>
    /// <param name="result">What it answered.</param>
    /// <param name="reportsItemFailures">The mapping lets the function name the records that failed.</param>
    public static StreamAnswer Of(StreamBatch batch, InvocationResult result, bool reportsItemFailures)
    {
        if (result.FunctionError is not null) return Failed;
        if (batch.Window is null && (!reportsItemFailures || result.Payload.IsEmpty)) return new StreamAnswer(batch.Records.Count, null);
        BatchResponse? response;
        try
        {
            response = JsonSerializer.Deserialize(result.Payload.Span, LambdaJson.Default.BatchResponse);
        }
        catch (JsonException)
        {
            return Failed;   // an answer that cannot be understood counts as a failure of the whole batch
        }
        var state = response?.State is { ValueKind: JsonValueKind.Object } found ? found.GetRawText() : null;
        if (batch.Window is not null && state is null) return Failed;
        return new StreamAnswer(reportsItemFailures ? DoneOf(batch.Records, response?.Failures ?? []) : batch.Records.Count, state);
    }

    private static int DoneOf(IReadOnlyList<StreamedRecord> records, IReadOnlyList<BatchItemFailure?> failures)
    {
        var failed = failures.Select(failure => failure?.ItemIdentifier ?? "").ToHashSet(StringComparer.Ordinal);
        // An id that is no record's fails the whole batch.
        if (records.Count(record => failed.Contains(record.SequenceNumber)) < failed.Count) return 0;
        return records.TakeWhile(record => !failed.Contains(record.SequenceNumber)).Count();
    }
}
