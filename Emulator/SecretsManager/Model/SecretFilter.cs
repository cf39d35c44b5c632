namespace Acinaces.Emulator.SecretsManager.Model;

/// <summary>Which secrets a caller wants to see. Values are alternatives; a leading <c>!</c> excludes.</summary>
/// <remarks>Source: Secrets Manager API reference, Filter.</remarks>
internal sealed record SecretFilter(string? Key = null, IReadOnlyList<string>? Values = null)
{
    /// <exception cref="Pipeline.AwsErrorException">InvalidParameterException, for an unknown key.</exception>
    public static bool All(IReadOnlyList<SecretFilter>? filters, Secret secret) => (filters ?? []).All(filter => filter.Matches(secret));

    private bool Matches(Secret secret)
    {
        var candidates = Candidates(secret);
        var values = Values ?? throw SecretsManagerErrors.InvalidParameter("Invalid list of filter values");
        var wanted = values.Where(value => !value.StartsWith('!')).ToArray();
        return (wanted.Length == 0 || wanted.Any(value => Contains(candidates, value)))
            && !values.Where(value => value.StartsWith('!')).Any(value => Contains(candidates, value[1..]));
    }

    private IReadOnlyCollection<string> Candidates(Secret secret) => Key switch
    {
        "name" => [secret.Name],
        "description" => (secret.Description ?? "").Split(' '),
        "tag-key" => secret.Tags.Keys,
        "tag-value" => secret.Tags.Values,
        "primary-region" => [secret.Arn.Split(':')[3]],
        "owning-service" => [],
        "all" => [secret.Name, .. (secret.Description ?? "").Split(' '), .. secret.Tags.Keys, .. secret.Tags.Values],
        _ => throw SecretsManagerErrors.InvalidParameter($"1 validation error detected: Value '{Key}' at 'filters.1.member.key' failed to satisfy constraint: Member must satisfy enum value set: [all, name, tag-key, description, tag-value, primary-region, owning-service]"),
    };

    private bool Contains(IReadOnlyCollection<string> candidates, string value) =>
        candidates.Any(candidate => candidate.StartsWith(value, Key is "description" or "all" ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));
}
