namespace Acinaces.Emulator.Iam.Model;

internal sealed record Role : Identity
{
    /// <summary>The trust policy: who may assume it.</summary>
    public required string TrustPolicy { get; init; }

    public string? Description { get; init; }

    /// <summary>Seconds, 3600 to 43 200.</summary>
    public int MaxSessionDuration { get; init; } = 3600;
}
