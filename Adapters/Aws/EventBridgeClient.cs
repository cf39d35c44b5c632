using System.Text.Json;

namespace Acinaces.Adapters.Aws;

/// <summary>Puts events on one bus.</summary>
public sealed class EventBridgeClient(AwsClient client, string bus)
{
    /// <summary>The service takes at most ten entries per call.</summary>
    public const int MaxEntries = 10;

    /// <exception cref="AwsServiceException">The call failed, or the bus refused at least one entry.</exception>
    public async Task PutAsync(IReadOnlyList<BusEntry> entries, CancellationToken cancellationToken)
    {
        foreach (var batch in entries.Chunk(MaxEntries))
        {
            var body = JsonBody.Write((batch, bus), static (writer, state) =>
            {
                writer.WriteStartArray("Entries"u8);
                foreach (var entry in state.batch)
                {
                    writer.WriteStartObject();
                    writer.WriteString("EventBusName"u8, state.bus);
                    writer.WriteString("Source"u8, entry.Source);
                    writer.WriteString("DetailType"u8, entry.DetailType);
                    writer.WriteString("Detail"u8, entry.Detail.Span);
                    if (entry.TraceHeader is not null) writer.WriteString("TraceHeader"u8, entry.TraceHeader);
                    writer.WriteEndObject();
                }
                writer.WriteEndArray();
            });
            RequireAllAccepted(await client.CallAsync("PutEvents", body, cancellationToken).ConfigureAwait(false));
        }
    }

    private static void RequireAllAccepted(byte[] answer)
    {
        using var document = JsonDocument.Parse(answer);
        if (document.RootElement.GetProperty("FailedEntryCount").GetInt32() == 0) return;
        var refused = document.RootElement.GetProperty("Entries").EnumerateArray().First(entry => entry.TryGetProperty("ErrorCode", out _));
        throw new AwsServiceException("events", refused.GetProperty("ErrorCode").GetString() ?? "Unknown", 200, "The bus refused an event.");
    }
}
