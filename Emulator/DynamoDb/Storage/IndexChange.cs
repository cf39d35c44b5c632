using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Vectors;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>Works out the indexes of a table from a request to change them: global ones here, vector ones beside it.</summary>
internal static class IndexChange
{
    public const string NameTaken = "Attempting to create an index which already exists";

    public static TableDefinition Apply(TableDefinition table, UpdateTableRequest request)
    {
        var updates = request.GlobalSecondaryIndexUpdates ?? [];
        if (updates.Count(update => update.Create is not null || update.Delete is not null) + (request.VectorIndexUpdates?.Count ?? 0) > 1)
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
        var next = table with { GlobalIndexes = indexes };
        next = next with { VectorIndexes = VectorIndexChange.Apply(next, request) };
        return next with { AttributeDefinitions = Used(next, request.AttributeDefinitions ?? []) };
    }

    public static AwsErrorException OnlyOne() =>
        new("LimitExceededException", "Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table");

    /// <summary>Names of all indexes of a table.</summary>
    public static IEnumerable<string?> NamesOf(TableDefinition table) => table.GlobalIndexes.Select(index => index.IndexName)
        .Concat(table.LocalIndexes.Select(index => index.IndexName)).Concat(table.VectorIndexes.Select(index => index.IndexName));

    /// <summary>The attributes that a table or any index of it has in a key or search schema.</summary>
    public static IEnumerable<KeySchemaElement> KeysOf(TableDefinition table) => table.KeySchema
        .Concat(table.LocalIndexes.SelectMany(index => index.KeySchema ?? []))
        .Concat(table.GlobalIndexes.SelectMany(index => index.KeySchema ?? []))
        .Concat(table.VectorIndexes.SelectMany(index => index.SchemaKeys()));

    /// <summary>How the service writes an attribute of a key in what it says about schemas.</summary>
    public static string SchemaOf(AttributeDefinition definition, KeySchemaElement element) => $"Schema:[SchemaElement: key{{{definition.AttributeName}:{definition.AttributeType}:{element.KeyType}}}]";

    /// <summary>Requires that a new index takes attributes for what they are already.</summary>
    public static void RequireTypesKept(IEnumerable<KeySchemaElement> schema, TableDefinition table, IReadOnlyList<AttributeDefinition> given)
    {
        foreach (var element in schema)
        {
            var wanted = given.First(definition => definition.AttributeName == element.AttributeName);
            if (table.VectorIndexes.FirstOrDefault(index => index.VectorAttribute?.AttributeName == element.AttributeName) is { } vector)
                throw VectorErrors.Redefined(VectorErrors.SchemaOf(element.AttributeName, vector.Dimensions), SchemaOf(wanted, element));
            if (table.AttributeDefinitions.FirstOrDefault(definition => definition.AttributeName == element.AttributeName) is not { } present || present.AttributeType == wanted.AttributeType)
                continue;
            throw VectorErrors.Redefined(SchemaOf(present, KeysOf(table).First(each => each.AttributeName == element.AttributeName)), SchemaOf(wanted, element));
        }
    }

    // What is stored stays as it is; of what is given, only what a key has is kept.
    private static List<AttributeDefinition> Used(TableDefinition table, IReadOnlyList<AttributeDefinition> given)
    {
        var used = KeysOf(table).Select(element => element.AttributeName).ToHashSet();
        return [.. table.AttributeDefinitions.Concat(given).DistinctBy(definition => definition.AttributeName).Where(definition => used.Contains(definition.AttributeName))];
    }

    private static GlobalSecondaryIndex Created(
        GlobalSecondaryIndex create, TableDefinition table, IReadOnlyList<AttributeDefinition> given, List<GlobalSecondaryIndex> indexes)
    {
        if (NamesOf(table).Contains(create.IndexName) || indexes.Exists(index => index.IndexName == create.IndexName))
            throw DynamoDbErrors.Validation(NameTaken);
        if (given.Count == 0)
            throw DynamoDbErrors.InvalidParameter($"AttributeDefinitions is not specified for index: {create.IndexName}");
        TableRules.RequireGlobal(create, given, table.IsOnDemand, [], "ProvisionedThroughput must be specified for index");
        RequireTypesKept(create.KeySchema ?? [], table, given);
        TableRules.RequireProjections(table.LocalIndexes.Select(index => index.Projection).Concat(indexes.Append(create).Select(index => index.Projection)));
        if (indexes.Count >= DynamoDbLimits.MaxGlobalIndexes)
            throw new AwsErrorException("LimitExceededException", $"Subscriber limit exceeded: Number of global secondary indexes exceeds per-table limit of {DynamoDbLimits.MaxGlobalIndexes}");
        return create with { WarmThroughput = TableRules.WarmOf(create, table.IsOnDemand) };
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
