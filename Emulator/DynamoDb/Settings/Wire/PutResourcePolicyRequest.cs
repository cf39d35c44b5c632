namespace Acinaces.Emulator.DynamoDb.Settings.Wire;

/// <summary>Request of PutResourcePolicy.</summary>
internal sealed record PutResourcePolicyRequest
{
    public string? ResourceArn { get; init; }

    /// <summary>The policy document (JSON).</summary>
    public string? Policy { get; init; }

    /// <summary>The policy must have this revision; <c>NO_POLICY</c>: there must be none. Absent: whatever is there.</summary>
    public string? ExpectedRevisionId { get; init; }

    public bool? ConfirmRemoveSelfResourceAccess { get; init; }
}
