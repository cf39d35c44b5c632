namespace Acinaces.Emulator.Tests.Protocols;

/// <summary>One of each kind of member.</summary>
internal sealed record ProtocolShape
{
    public string? Text { get; init; }

    public int? Number { get; init; }

    public bool? Truth { get; init; }

    public DateTimeOffset? Instant { get; init; }

    public IReadOnlyList<ProtocolEntry>? Entries { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
}
