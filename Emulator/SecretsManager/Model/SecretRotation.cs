namespace Acinaces.Emulator.SecretsManager.Model;

/// <summary>How a secret is rotated, and how far that is.</summary>
/// <param name="LambdaArn">The function that does it.</param>
/// <param name="ConfiguredAt">The schedule counts from here until the first rotation.</param>
internal sealed record SecretRotation(string LambdaArn, DateTimeOffset ConfiguredAt)
{
    /// <summary>False after CancelRotateSecret: only a call rotates.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Absent: only a call rotates.</summary>
    public RotationRules? Rules { get; init; }

    /// <summary>When a rotation last succeeded. Absent: never.</summary>
    public DateTimeOffset? RotatedAt { get; init; }

    /// <summary>When a rotation was last given up after all tries; the next one waits for the next window. Absent: never.</summary>
    public DateTimeOffset? GivenUpAt { get; init; }

    /// <summary>The rotation that is under way or waits for its next try. Absent: none.</summary>
    public RotationAttempt? Attempt { get; init; }
}
