namespace Acinaces.Emulator.Sts.Wire;

internal sealed record AssumeRoleRequest
{
    public required string RoleArn { get; init; }

    public required string RoleSessionName { get; init; }

    /// <summary>Seconds, 900 to the role's maximum. Default 3600.</summary>
    public int? DurationSeconds { get; init; }

    /// <summary>A policy document that narrows the session.</summary>
    public string? Policy { get; init; }

    public string? ExternalId { get; init; }
}
