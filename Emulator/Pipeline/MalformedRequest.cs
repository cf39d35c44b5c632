using System.Text.Json;
using System.Text.RegularExpressions;

namespace Acinaces.Emulator.Pipeline;

/// <summary>Turns what the JSON reader complains about into the error AWS gives for it.</summary>
internal static partial class MalformedRequest
{
    public static AwsError ToError(JsonException malformed)
    {
        var missing = MissingMembers().Match(malformed.Message);
        if (missing.Success) return MissingMembersError(missing.Groups["names"].Value);
        return malformed.Path is { Length: > 1 } path
            ? new AwsError("SerializationException", $"The value at {path} cannot be read as the type the operation expects.")
            : new AwsError("SerializationException", "The request body is not well-formed for this operation.");
    }

    private static AwsError MissingMembersError(string quotedNames)
    {
        var names = MemberName().Matches(quotedNames).Select(match => match.Groups[1].Value).ToList();
        var constraints = names.Select(name => $"Value null at '{char.ToLowerInvariant(name[0])}{name[1..]}' failed to satisfy constraint: Member must not be null");
        return new AwsError("ValidationException", $"{names.Count} validation error{(names.Count == 1 ? "" : "s")} detected: {string.Join("; ", constraints)}");
    }

    [GeneratedRegex("missing required properties including: (?<names>.+)\\.")]
    private static partial Regex MissingMembers();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex MemberName();
}
