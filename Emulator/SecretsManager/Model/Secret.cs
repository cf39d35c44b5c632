namespace Acinaces.Emulator.SecretsManager.Model;

/// <summary>A secret with its versions. Never changed in place.</summary>
internal sealed record Secret
{
    public required string Arn { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>The key named for encryption. Absent: <c>aws/secretsmanager</c>.</summary>
    public string? KmsKeyId { get; init; }

    /// <summary>The resource policy. Absent: only identity policies count.</summary>
    public string? Policy { get; init; }

    public required Dictionary<string, string> Tags { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The day a value was last read. Absent: never.</summary>
    public DateTimeOffset? AccessedAt { get; init; }

    /// <summary>When deletion was asked for. Absent: it is not deleted.</summary>
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>When it goes for good. Absent: it is not deleted.</summary>
    public DateTimeOffset? PurgeAt { get; init; }

    /// <summary>Absent: it was never set up.</summary>
    public SecretRotation? Rotation { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<SecretVersion> Versions { get; init; }

    public SecretVersion? VersionIn(string stage) => Versions.FirstOrDefault(version => version.Stages.Contains(stage));

    /// <summary>The version that a rotation has made and not put into force. Absent: no rotation is unfinished.</summary>
    public SecretVersion? Unfinished => VersionIn(Stage.Pending) is { } pending && !pending.Stages.Contains(Stage.Current) ? pending : null;

    public SecretVersion? FindVersion(string id) => Versions.FirstOrDefault(version => version.Id == id);

    /// <summary>Versions that bear a label, as DescribeSecret shows them. Null when there are none.</summary>
    public Dictionary<string, IReadOnlyList<string>>? VersionIdsToStages =>
        Versions.Any(version => version.Stages.Count > 0) ? Versions.Where(version => version.Stages.Count > 0).ToDictionary(version => version.Id, version => version.Stages) : null;
}
