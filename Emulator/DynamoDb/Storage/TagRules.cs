using System.Text.RegularExpressions;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

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
            if (key is not { Length: > 0 and <= 128 })
                throw DynamoDbErrors.Validation($"The Tag Key provided is invalid, Key: {key ?? "null"}");
            if (value is not { Length: <= 256 })
                throw DynamoDbErrors.Validation($"The Tag Value provided is invalid, Value: {value ?? "null"}");
            if (key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
                throw DynamoDbErrors.Validation($"Tag Key cannot be prefixed with aws:, Key: {key}");
            if (!keys.Add(key))
                throw DynamoDbErrors.Validation($"Duplicate Tag Keys provided as input: Duplicate Tag Key found {key}");
        }
        return tags.ToDictionary(tag => tag.Key ?? "", tag => tag.Value ?? "", StringComparer.Ordinal);
    }

    /// <summary>Requires that a text looks like an ARN at all; what does not, nobody has a right to.</summary>
    /// <param name="arn">The ResourceArn member.</param>
    /// <param name="action">The operation's name.</param>
    /// <param name="caller">Who asks.</param>
    public static void RequireArnForm(string? arn, string action, Caller caller)
    {
        if (arn is null)
            throw DynamoDbErrors.Validation("Invalid TableArn");
        if (!ArnForm().IsMatch(arn))
            throw new AwsErrorException("AccessDeniedException", $"User: {caller.PrincipalArn} is not authorized to perform: dynamodb:{action} on resource: {arn}");
    }

    /// <summary>Requires a table's ARN.</summary>
    public static void RequireTableArn(string? arn)
    {
        if (arn is null || !TableArnForm().IsMatch(arn))
            throw DynamoDbErrors.Validation($"Invalid TableArn: Invalid ResourceArn provided as input {arn}");
    }

    [GeneratedRegex("^.+:.+:.+:.+:.+:.+/.+$")]
    private static partial Regex ArnForm();

    [GeneratedRegex(@"^arn:aws:dynamodb:.+:\d+:table/[^/]{3,}$")]
    private static partial Regex TableArnForm();

    public static void RequireCount(int count)
    {
        if (count > DynamoDbLimits.MaxTagsPerResource)
            throw DynamoDbErrors.Validation($"One or more parameter values were invalid: Too many tags: the resource can have up to {DynamoDbLimits.MaxTagsPerResource} tags");
    }
}
