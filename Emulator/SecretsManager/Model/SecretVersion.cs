namespace Acinaces.Emulator.SecretsManager.Model;

/// <summary>One value of a secret. Never changed in place.</summary>
/// <param name="SealedValue">The value, encrypted for its secret and version. Absent: a rotation has announced the version and not filled it yet.</param>
/// <param name="IsBinary">The value was given as bytes, not as text.</param>
internal sealed record SecretVersion(string Id, DateTimeOffset CreatedAt, byte[]? SealedValue, bool IsBinary, IReadOnlyList<string> Stages)
{
    /// <summary>The day it was last read. Absent: never.</summary>
    public DateTimeOffset? AccessedAt { get; init; }
}
