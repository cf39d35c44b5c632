using System.Text.RegularExpressions;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>What the service demands of tags.</summary>
internal static partial class TagRules
{
    /// <summary>The tags as a map, when they are good.</summary>
    public static Dictionary<string, string> Require(IReadOnlyList<Tag> tags)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in tags)
        {
            if (key is not { Length: > 0 and <= 128 } || !Characters().IsMatch(key))
                throw DynamoDbErrors.Validation($"The Tag Key provided is invalid, Key: {key ?? "null"}");
            if (value is not { Length: <= 256 } || !Characters().IsMatch(value))
                throw DynamoDbErrors.Validation($"The Tag Value provided is invalid, Value: {value ?? "null"}");
            if (key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
                throw DynamoDbErrors.Validation($"Tag Key cannot be prefixed with aws:, Key: {key}");
            if (!keys.Add(key))
                throw DynamoDbErrors.Validation($"Duplicate Tag Keys provided as input: Duplicate Tag Key found {key}");
        }
        return tags.ToDictionary(tag => tag.Key ?? "", tag => tag.Value ?? "", StringComparer.Ordinal);
    }

    public static void RequireCount(int count)
    {
        if (count > DynamoDbLimits.MaxTagsPerResource)
            throw DynamoDbErrors.Validation("Number of Tags exceed the current limit for the provided ResourceArn");
    }

    [GeneratedRegex(@"^[\p{L}\p{Z}\p{N}_.:/=+\-@]*\z")]
    private static partial Regex Characters();
}
