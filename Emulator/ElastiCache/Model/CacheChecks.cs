using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ElastiCache.Model;

/// <summary>What ElastiCache asks of names and tokens.</summary>
/// <remarks>Source: ElastiCache API reference, CreateReplicationGroup.</remarks>
internal static class CacheChecks
{
    private const int MaxIdLength = 40;
    private const int MinTokenLength = 16;
    private const int MaxTokenLength = 128;

    /// <returns>The id as ElastiCache keeps it: in lower case.</returns>
    /// <exception cref="AwsErrorException">InvalidParameterValue.</exception>
    public static string RequireId(string? id) =>
        id is { Length: > 0 and <= MaxIdLength } && char.IsAsciiLetter(id[0]) && id[^1] != '-' && !id.Contains("--", StringComparison.Ordinal) && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
            ? id.ToLowerInvariant()
            : throw ElastiCacheErrors.InvalidValue("The parameter ReplicationGroupId must be 1 to 40 letters, digits and single hyphens, begin with a letter and not end with a hyphen.");

    /// <exception cref="AwsErrorException">InvalidParameterValue.</exception>
    public static string RequireToken(string token) =>
        token.Length is >= MinTokenLength and <= MaxTokenLength && token.All(letter => letter is > ' ' and <= '~' and not ('/' or '"' or '@' or '%'))
            ? token
            : throw ElastiCacheErrors.InvalidValue("Invalid AuthToken provided.");
}
