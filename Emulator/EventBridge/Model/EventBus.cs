namespace Acinaces.Emulator.EventBridge.Model;

/// <summary>A bus. Never changed in place.</summary>
internal sealed record EventBus(string Arn, string Name, DateTimeOffset CreatedAt, DateTimeOffset ModifiedAt)
{
    public string? Description { get; init; }

    /// <summary>The key named for encryption at rest. Absent: AWS's own.</summary>
    public string? KmsKeyIdentifier { get; init; }

    /// <summary>The resource policy. Absent: only identity policies count.</summary>
    public string? Policy { get; init; }

    public Dictionary<string, string> Tags { get; init; } = [];
}
