namespace Acinaces.Emulator.Iam.Model;

/// <summary>One journal record: exactly one member is there. An entity is written whole each time it changes.</summary>
/// <param name="Account">Twelve digits. Empty for the session key, which all accounts share.</param>
internal sealed record IamChange(string Account)
{
    public Role? Role { get; init; }

    public string? RemovedRole { get; init; }

    public User? User { get; init; }

    public string? RemovedUser { get; init; }

    public AccessKey? AccessKey { get; init; }

    public string? RemovedAccessKey { get; init; }

    public ManagedPolicy? Policy { get; init; }

    public string? RemovedPolicy { get; init; }

    /// <summary>The key behind session tokens.</summary>
    public byte[]? SessionKey { get; init; }
}
