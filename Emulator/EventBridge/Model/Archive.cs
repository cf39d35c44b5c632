namespace Acinaces.Emulator.EventBridge.Model;

/// <summary>An archive of a bus: what it should keep. The emulator records the setting; it does not replay.</summary>
internal sealed record Archive(string Arn, string Name, string EventSourceArn, DateTimeOffset CreatedAt)
{
    public string? Description { get; init; }

    /// <summary>Absent: all events.</summary>
    public string? EventPattern { get; init; }

    /// <summary>0 keeps for ever.</summary>
    public int RetentionDays { get; init; }

    /// <summary>Events accepted by the bus since that the pattern matches.</summary>
    public long EventCount { get; init; }

    /// <summary>Their size.</summary>
    public long SizeBytes { get; init; }
}
