using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>What a table's name means: it is unique within an account and region.</summary>
internal readonly record struct TableAddress(string Account, string Region, string Name)
{
    public string Arn => $"arn:aws:dynamodb:{Region}:{Account}:table/{Name}";

    public static TableAddress Of(TableDefinition definition) => new(definition.Account, definition.Region, definition.Name);

    /// <summary>Whether an ARN names something of the account and region that are asked.</summary>
    public static bool IsNear(string arn, Caller caller) => arn.StartsWith($"arn:aws:dynamodb:{caller.Region}:{caller.AccountId}:", StringComparison.Ordinal);

    /// <summary>Reads a TableName member, which may be a name or an ARN of the region that is asked.</summary>
    public static TableAddress Of(string? nameOrArn, Caller caller)
    {
        var text = nameOrArn ?? "";
        if (!text.StartsWith("arn:", StringComparison.Ordinal))
            return new TableAddress(caller.AccountId, caller.Region, text);
        var parts = text.Split(':', 6);
        if (parts.Length != 6 || parts[2] != "dynamodb" || !parts[5].StartsWith("table/", StringComparison.Ordinal))
            throw DynamoDbErrors.Validation($"Invalid TableArn: Invalid ResourceArn provided as input {text}");
        return parts[3] == caller.Region
            ? new TableAddress(parts[4], parts[3], parts[5]["table/".Length..])
            : throw DynamoDbErrors.Validation($"1 validation error detected: Invalid AWS region in '{text}'");
    }
}
