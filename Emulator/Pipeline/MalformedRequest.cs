using System.Text.Json;
using System.Text.RegularExpressions;

namespace Acinaces.Emulator.Pipeline;

/// <summary>Turns what the JSON reader complains about into the error AWS gives for it.</summary>
internal static partial class MalformedRequest
{
    private const int MostNamed = 10;

    public static AwsError ToError(JsonException malformed)
    {
        var missing = MissingMembers().Match(malformed.Message);
        if (missing.Success) return MissingMembersError(missing.Groups["names"].Value);
        return malformed.Path is { Length: > 1 } path
            ? new AwsError("SerializationException", $"The value at {path} cannot be read as the type the operation expects.")
            : new AwsError("SerializationException", "The request body is not well-formed for this operation.");
    }

    /// <summary>Members that must be there and are not, in the words of the services' common framework. It names the first ten.</summary>
    public static AwsError Missing(IReadOnlyList<string> members)
    {
        var named = members.Take(MostNamed).Select(member => $"Value null at '{member}' failed to satisfy constraint: Member must not be null").ToList();
        return new AwsError("ValidationException", $"{named.Count} validation error{(named.Count == 1 ? "" : "s")} detected: {string.Join("; ", named)}");
    }

    private static AwsError MissingMembersError(string quotedNames) =>
        Missing([.. MemberName().Matches(quotedNames).Select(match => match.Groups[1].Value).Select(name => char.ToLowerInvariant(name[0]) + name[1..])]);

    [GeneratedRegex("missing required properties including: (?<names>.+)\\.")]
    private static partial Regex MissingMembers();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex MemberName();
}
