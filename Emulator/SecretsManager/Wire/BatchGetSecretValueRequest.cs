using Acinaces.Emulator.SecretsManager.Model;

namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record BatchGetSecretValueRequest
{
    /// <summary>Up to 20. Not together with <see cref="Filters"/>.</summary>
    public IReadOnlyList<string>? SecretIdList { get; init; }

    public IReadOnlyList<SecretFilter>? Filters { get; init; }

    /// <summary>1 to 20; default 20.</summary>
    public int? MaxResults { get; init; }

    public string? NextToken { get; init; }
}
