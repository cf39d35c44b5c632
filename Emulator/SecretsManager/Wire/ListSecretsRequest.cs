using Acinaces.Emulator.SecretsManager.Model;

namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record ListSecretsRequest
{
    /// <summary>Default false.</summary>
    public bool? IncludePlannedDeletion { get; init; }

    /// <summary>1 to 100; default 100.</summary>
    public int? MaxResults { get; init; }

    public string? NextToken { get; init; }

    public IReadOnlyList<SecretFilter>? Filters { get; init; }

    /// <summary><c>asc</c> or <c>desc</c> (default).</summary>
    public string? SortOrder { get; init; }

    /// <summary><c>created-date</c> (default), <c>last-accessed-date</c>, <c>last-changed-date</c> or <c>name</c>.</summary>
    public string? SortBy { get; init; }
}
