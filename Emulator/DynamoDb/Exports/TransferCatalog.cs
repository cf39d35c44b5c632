using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.DynamoDb.Exports;

/// <summary>What is known of all exports, or of all imports, by their ARNs.</summary>
/// <param name="arnOf">The ARN that a description is kept under.</param>
internal sealed class TransferCatalog<T>(byte journalStream, IJournal journal, JsonTypeInfo<T> type, Func<T, string> arnOf) : IJournaled
    where T : class
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, T> _byArn = new(StringComparer.Ordinal);

    public byte JournalStream => journalStream;

    /// <summary>Newest first: their ARNs begin with the time.</summary>
    public IReadOnlyList<T> All
    {
        get
        {
            lock (_gate) return [.. _byArn.OrderByDescending(pair => pair.Key[(pair.Key.LastIndexOf('/') + 1)..], StringComparer.Ordinal).Select(pair => pair.Value)];
        }
    }

    public T? Find(string? arn)
    {
        lock (_gate) return _byArn.GetValueOrDefault(arn ?? "");
    }

    public void Put(T description)
    {
        lock (_gate)
        {
            _byArn[arnOf(description)] = description;
            journal.Append(journalStream, JsonSerializer.SerializeToUtf8Bytes(description, type));
        }
    }

    public void Replay(ReadOnlySpan<byte> record)
    {
        if (JsonSerializer.Deserialize(record, type) is { } description) _byArn[arnOf(description)] = description;
    }

    public IEnumerable<ReadOnlyMemory<byte>> Snapshot(Action cut)
    {
        lock (_gate)
        {
            cut();
            return [.. _byArn.Values.Select(description => (ReadOnlyMemory<byte>)JsonSerializer.SerializeToUtf8Bytes(description, type))];
        }
    }
}
