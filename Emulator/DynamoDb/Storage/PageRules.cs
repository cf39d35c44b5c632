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

    public static void RequireSelection(string? select, string? projection, IReadOnlyList<string>? attributesToGet, RequestLayer layer)
    {
        if (projection is null && attributesToGet is null)
        {
            if (select == "SPECIFIC_ATTRIBUTES")
                throw DynamoDbErrors.Validation("Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES");
            return;
        }
        var parameter = projection is null ? "AttributesToGet" : "ProjectionExpression";
        if (select == "COUNT")
            throw WriteEnvelope.Around(DynamoDbErrors.Validation($"Cannot specify the {parameter} when choosing to get only the Count"), layer);
        if (select is "ALL_ATTRIBUTES" or "ALL_PROJECTED_ATTRIBUTES")
            throw DynamoDbErrors.Validation($"Cannot specify the {parameter} when choosing to get {select}");
    }

    public static void RequireStartKeyValues(AttributeMap? startKey, RequestLayer layer)
    {
        if (startKey?.Defect?.Why is not { } defect)
            return;
        throw DynamoDbErrors.Validation(defect.StandsAlone ? defect.In(layer) : $"The provided starting key is invalid: {defect.In(layer)}");
    }

    /// <summary>Requires that paths do not go into keys, and that a query's filter does not name a key it reads by.</summary>
    /// <param name="key">The key a query reads by. Absent for scans, whose filters may name keys.</param>
    public static void RequirePaths(TableState table, KeyShape? key, BoundCondition? filter, PathSelection? projection)
    {
        if (projection is not null)
            KeyRules.RequireScalars(table, projection.Paths);
        if (filter is null)
            return;
        if (key is not null && filter.Paths().FirstOrDefault(path => key.Includes(path.Root)) is { } found)
        {
            throw DynamoDbErrors.Validation(
                $"{(filter.IsLegacy ? "QueryFilter" : "Filter Expression")} can only contain non-primary key attributes: Primary key attribute: {found.Root}");
        }
        KeyRules.RequireScalars(table, filter.Paths());
    }

    /// <summary>Requires that a scan's start key has as many attributes as it should, and those of the index.</summary>
    public static void RequireStartKey(AttributeMap startKey, TablePage page)
    {
        if (startKey.Count != page.StartKeyNames.Count)
        {
            throw DynamoDbErrors.Validation(page.Index is null
                ? $"The provided starting key is invalid: {DynamoDbMessages.SchemaMismatch}"
                : "The provided starting key is invalid");
        }
        if (page.Index is null)
            return;
        foreach (var name in page.Key.Names)
            RequireStartKeyPart(startKey, page.Key, name);
    }

    public static void RequireStartKeyPart(AttributeMap startKey, KeyShape key, string name)
    {
        if (!startKey.ContainsKey(name))
            throw DynamoDbErrors.Validation("The provided starting key is invalid");
        KeyRules.RequireKeyPart(key, name, startKey);
    }

    /// <summary>Requires that a start key holds a key of the table.</summary>
    public static void RequireTableKey(AttributeMap startKey, KeyShape tableKey)
    {
        try
        {
            foreach (var name in tableKey.Names)
                KeyRules.RequireKeyPart(tableKey, name, startKey);
        }
        catch (AwsErrorException wrong)
        {
            throw DynamoDbErrors.Validation($"The provided starting key is invalid: {wrong.Error.Message}");
        }
    }
}
