namespace Acinaces.Emulator.DynamoDb.Settings.Wire;

/// <summary>Answer of the operations on resource policies.</summary>
internal sealed record ResourcePolicyResponse
{
    /// <summary>GetResourcePolicy only.</summary>
    public string? Policy { get; init; }

    public string? RevisionId { get; init; }
}
