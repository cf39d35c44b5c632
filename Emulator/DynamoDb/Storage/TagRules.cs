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
        var validator = new RequestValidator();
        for (var i = 0; i < tags.Count; i++)
        {
            var at = $"tags.{i + 1}.member";
            validator.Required($"{at}.key", tags[i].Key).Length($"{at}.key", tags[i].Key, 1, 128)
                .Required($"{at}.value", tags[i].Value).Length($"{at}.value", tags[i].Value, 0, 256);
        }
        validator.ThrowIfInvalid();
        if (tags.Any(tag => tag.Key is not null && tag.Key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase)))
            throw DynamoDbErrors.InvalidParameter("User-assigned tag names cannot be assigned the \"aws:\" prefix");
        if (tags.Select(tag => tag.Key).Distinct(StringComparer.Ordinal).Count() < tags.Count)
            throw DynamoDbErrors.InvalidParameter("Duplicate tag keys found. Please note that Tag keys are case insensitive.");
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
