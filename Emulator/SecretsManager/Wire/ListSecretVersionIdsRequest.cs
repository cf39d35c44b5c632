namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record ListSecretVersionIdsRequest
{
    public required string SecretId { get; init; }

    /// <summary>1 to 100; default 100.</summary>
    public int? MaxResults { get; init; }

    public string? NextToken { get; init; }

    /// <summary>Also versions without a staging label. Default false.</summary>
    public bool? IncludeDeprecated { get; init; }
}
