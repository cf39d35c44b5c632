using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>What tagging and policies demand of the ARN that names their table.</summary>
internal static class ResourceArns
{
    private const int Parts = 6;
    private const int ShortestName = 3;

    /// <exception cref="AwsErrorException">ValidationException, or AccessDeniedException for what belongs to another account.</exception>
    public static TableAddress RequireTagged(string? arn, Caller caller)
    {
        if (arn is null)
            throw DynamoDbErrors.Validation("Invalid TableArn");
        var address = Parse(arn, (account, _) => account == caller.AccountId ? null : DynamoDbErrors.AccessDenied());
        return address.Region == caller.Region && address.Name.Length >= ShortestName ? address : throw DynamoDbErrors.Validation($"Invalid TableArn: Invalid ResourceArn provided as input {arn}");
    }

    /// <exception cref="AwsErrorException">ValidationException.</exception>
    public static TableAddress RequirePolicied(string? arn, Caller caller)
    {
        AwsErrorException? Refusal(string account, string region) => (account == caller.AccountId, region == caller.Region) switch
        {
            (false, _) => DynamoDbErrors.Validation("This action is only supported by accounts that match the resource owner’s account."),
            (_, false) => DynamoDbErrors.InvalidParameter($"Invalid resource Arn: {arn}"),
            _ => null,
        };
        return Parse(arn ?? "", Refusal);
    }

    /// <param name="refuse">Judges account and region.</param>
    private static TableAddress Parse(string arn, Func<string, string, AwsErrorException?> refuse)
    {
        if (!arn.StartsWith("arn:", StringComparison.Ordinal))
            throw DynamoDbErrors.InvalidParameter($"ARNs must start with 'arn:': {arn}");
        var parts = arn.Split(':', Parts);
        if (parts.Length < Parts)
            throw DynamoDbErrors.InvalidParameter($"{Missing(parts.Length)} not found: {arn}");
        if (refuse(parts[4], parts[3]) is { } refusal)
            throw refusal;
        if (parts[2] != "dynamodb" || !parts[5].StartsWith("table/", StringComparison.Ordinal))
            throw DynamoDbErrors.InvalidParameter($"Provided Arn is not a DynamoDB resource arn: {arn}");
        var name = parts[5]["table/".Length..];
        return name.Contains("/index/", StringComparison.Ordinal)
            ? throw DynamoDbErrors.InvalidParameter($"Invalid resource arn provided, only table or stream is accepted. Provided resource arn: {arn}")
            : new TableAddress(parts[4], parts[3], name);
    }

    private static string Missing(int parts) => parts switch
    {
        2 => "Second colon partition",
        3 => "Third colon vendor",
        4 => "Fourth colon (region/namespace delimiter)",
        _ => "Fifth colon (namespace/relative-id delimiter)",
    };
}
