using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>What the service demands of the parameters that Query and Scan share.</summary>
internal static class PageRules
{
    public static readonly string[] Selections = ["SPECIFIC_ATTRIBUTES", "COUNT", "ALL_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES"];

    /// <summary>The ARN that permission is needed for: the table's, or the index's when one is read.</summary>
    public static string Resource(string? tableName, string? indexName, Caller caller)
    {
        var table = TableAddress.Of(tableName, caller).Arn;
        return indexName is null ? table : $"{table}/index/{indexName}";
    }

    public static void RequireSelection(string? select, string? projection)
    {
        if (projection is null)
        {
            if (select == "SPECIFIC_ATTRIBUTES")
                throw DynamoDbErrors.Validation("Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES");
            return;
        }
        if (select == "COUNT")
            throw DynamoDbErrors.Validation("Cannot specify the ProjectionExpression when choosing to get only the Count");
        if (select is "ALL_ATTRIBUTES" or "ALL_PROJECTED_ATTRIBUTES")
            throw DynamoDbErrors.Validation($"Cannot specify the ProjectionExpression when choosing to get {select}");
    }

    public static void RequireStartKeyValues(AttributeMap? startKey)
    {
        if (startKey?.Defect is { } defect)
            throw DynamoDbErrors.Validation($"The provided starting key is invalid: {defect.Message}");
    }

    public static void RequireNoKeys(BoundCondition? filter, KeyShape key)
    {
        if (filter?.Paths().FirstOrDefault(path => key.Includes(path.Root)) is { } found)
            throw DynamoDbErrors.Validation($"Filter Expression can only contain non-primary key attributes: Primary key attribute: {found.Root}");
    }

    /// <summary>Requires that a start key has the attributes it should, of the right types.</summary>
    public static void RequireStartKey(AttributeMap startKey, TablePage page, KeyShape tableKey)
    {
        var names = page.StartKeyNames;
        if (startKey.Count != names.Count || names.Any(name => !startKey.ContainsKey(name)))
        {
            throw DynamoDbErrors.Validation(page.Index is null
                ? $"The provided starting key is invalid: {DynamoDbMessages.SchemaMismatch}"
                : "The provided starting key is invalid");
        }
        foreach (var name in names)
        {
            var type = page.Key.Includes(name) ? page.Key.TypeOf(name) : tableKey.TypeOf(name);
            if (startKey[name].Type != type)
                throw DynamoDbErrors.Validation($"The provided starting key is invalid: {DynamoDbMessages.SchemaMismatch}");
        }
    }
}
