namespace Acinaces.Emulator.DynamoDb.Settings.Wire;

/// <summary>Request of GetResourcePolicy and DeleteResourcePolicy.</summary>
internal sealed record ResourcePolicyRequest
{
    public string? ResourceArn { get; init; }

    /// <summary>DeleteResourcePolicy only: the policy must have this revision.</summary>
    public string? ExpectedRevisionId { get; init; }
}
