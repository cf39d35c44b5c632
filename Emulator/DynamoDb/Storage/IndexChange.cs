using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>Works out the global indexes of a table from a request to change them.</summary>
internal static class IndexChange
{
    public static TableDefinition Apply(TableDefinition table, UpdateTableRequest request)
    {
        var updates = request.GlobalSecondaryIndexUpdates ?? [];
        if (updates.Count(update => update.Create is not null || update.Delete is not null) > 1)
            throw OnlyOne();
        var indexes = table.GlobalIndexes.ToList();
        foreach (var update in updates)
        {
            if (update.Create is { } create)
                indexes.Add(Created(create, table, request.AttributeDefinitions ?? [], indexes));
            else if (update.Delete is { } delete)
                indexes.Remove(Find(indexes, delete.IndexName, table, "delete"));
            else if (update.Update is { } change)
                Change(indexes, change, table);
        }
        if (!table.IsOnDemand && indexes.Exists(index => index.ProvisionedThroughput is null))
        {
            var without = indexes.Where(index => index.ProvisionedThroughput is null).Select(index => index.IndexName);
            throw DynamoDbErrors.InvalidParameter($"ProvisionedThroughput must be specified for index: {string.Join(',', without)}");
        }
        return table with { GlobalIndexes = indexes, AttributeDefinitions = Used(table, request.AttributeDefinitions ?? [], indexes) };
    }

    public static AwsErrorException OnlyOne() =>
        new("LimitExceededException", "Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table");

    // What is stored stays as it is; of what is given, only what a key has is kept.
    private static List<AttributeDefinition> Used(TableDefinition table, IReadOnlyList<AttributeDefinition> given, List<GlobalSecondaryIndex> indexes)
    {
        var used = KeysOf(table, indexes).Select(element => element.AttributeName).ToHashSet();
        return [.. table.AttributeDefinitions.Concat(given).DistinctBy(definition => definition.AttributeName).Where(definition => used.Contains(definition.AttributeName))];
    }

    private static IEnumerable<KeySchemaElement> KeysOf(TableDefinition table, IEnumerable<GlobalSecondaryIndex> indexes) => table.KeySchema
        .Concat(table.LocalIndexes.SelectMany(index => index.KeySchema ?? []))
        .Concat(indexes.SelectMany(index => index.KeySchema ?? []));

    private static GlobalSecondaryIndex Created(
        GlobalSecondaryIndex create, TableDefinition table, IReadOnlyList<AttributeDefinition> given, List<GlobalSecondaryIndex> indexes)
    {
        if (indexes.Exists(index => index.IndexName == create.IndexName) || table.LocalIndexes.Any(index => index.IndexName == create.IndexName))
            throw DynamoDbErrors.Validation("Attempting to create an index which already exists");
        if (given.Count == 0)
            throw DynamoDbErrors.InvalidParameter($"AttributeDefinitions is not specified for index: {create.IndexName}");
        TableRules.RequireGlobal(create, given, table.IsOnDemand, [], "ProvisionedThroughput must be specified for index");
        RequireTypesKept(create, table, given);
        TableRules.RequireProjections(table.LocalIndexes.Select(index => index.Projection).Concat(indexes.Append(create).Select(index => index.Projection)));
        if (indexes.Count >= DynamoDbLimits.MaxGlobalIndexes)
            throw new AwsErrorException("LimitExceededException", $"Subscriber limit exceeded: Number of global secondary indexes exceeds per-table limit of {DynamoDbLimits.MaxGlobalIndexes}");
        return create with { WarmThroughput = TableRules.WarmOf(create, table.IsOnDemand) };
    }

    private static void RequireTypesKept(GlobalSecondaryIndex create, TableDefinition table, IReadOnlyList<AttributeDefinition> given)
    {
        foreach (var element in create.KeySchema ?? [])
        {
            var wanted = given.First(definition => definition.AttributeName == element.AttributeName);
            if (table.AttributeDefinitions.FirstOrDefault(definition => definition.AttributeName == element.AttributeName) is not { } present || present.AttributeType == wanted.AttributeType)
                continue;
            var former = KeysOf(table, table.GlobalIndexes).First(each => each.AttributeName == element.AttributeName);
            throw DynamoDbErrors.InvalidParameter("Attributes cannot be redefined. Please check that your attribute has the same type as previously defined. "
                + $"Existing schema: Schema:[SchemaElement: key{{{present.AttributeName}:{present.AttributeType}:{former.KeyType}}}] "
                + $"New schema: Schema:[SchemaElement: key{{{wanted.AttributeName}:{wanted.AttributeType}:{element.KeyType}}}]");
        }
    }

    private static void Change(List<GlobalSecondaryIndex> indexes, IndexThroughputUpdate change, TableDefinition table)
    {
        var present = Find(indexes, change.IndexName, table, "update");
        if (change.ProvisionedThroughput is { } wanted)
            RequireThroughput(present, wanted, table);
        OnDemandBounds.RequireChange(change.OnDemandThroughput, table.IsOnDemand, change.IndexName);
        var throughput = change.ProvisionedThroughput ?? present.ProvisionedThroughput;
        var warm = WarmRules.Grown(present.WarmThroughput, table.IsOnDemand, throughput);
        indexes[indexes.IndexOf(present)] = present with
        {
            ProvisionedThroughput = throughput,
            OnDemandThroughput = OnDemandBounds.Changed(present.OnDemandThroughput, change.OnDemandThroughput),
            WarmThroughput = change.WarmThroughput is null ? warm : WarmRules.Raised(warm, change.WarmThroughput, $"index {change.IndexName}"),
        };
    }

    private static void RequireThroughput(GlobalSecondaryIndex present, ProvisionedThroughput wanted, TableDefinition table)
    {
        if (wanted.ReadCapacityUnits > DynamoDbLimits.MaxThroughput || wanted.WriteCapacityUnits > DynamoDbLimits.MaxThroughput)
        {
            throw DynamoDbErrors.Validation("This operation cannot be performed with given input values. "
                + "Please contact DynamoDB service team for more info: Action Blocked: IndexUpdate");
        }
        if (table.IsOnDemand)
            throw DynamoDbErrors.InvalidParameter($"Neither ReadCapacityUnits nor WriteCapacityUnits can be specified for index: {present.IndexName} when BillingMode is PAY_PER_REQUEST");
        if (present.ProvisionedThroughput == wanted)
            throw TableChange.Unchanged($"index {present.IndexName}", wanted, wanted);
    }

    private static GlobalSecondaryIndex Find(List<GlobalSecondaryIndex> indexes, string? name, TableDefinition table, string action)
    {
        if (table.LocalIndexes.Any(index => index.IndexName == name))
            throw DynamoDbErrors.Validation($"Cannot {action} an index that is not a GlobalSecondaryIndex: {name}");
        return indexes.Find(index => index.IndexName == name)
            ?? throw new AwsErrorException("ResourceNotFoundException", $"Requested resource not found: Index {name} for table {table.Name}");
    }
}
