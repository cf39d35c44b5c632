using Acinaces.Emulator.DynamoDb.Vectors;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>What the service demands of the definition of a table and its indexes, beyond the constraints of each member.</summary>
internal static class TableRules
{
    public static readonly string[] BillingModes = ["PROVISIONED", "PAY_PER_REQUEST"];
    public static readonly string[] TableClasses = ["STANDARD", "STANDARD_INFREQUENT_ACCESS"];
    private static readonly string[] ScalarTypes = ["B", "N", "S"];

    public static void Validate(RequestValidator validator, IReadOnlyList<AttributeDefinition>? definitions)
    {
        for (var i = 0; i < definitions?.Count; i++)
        {
            var at = $"attributeDefinitions.{i + 1}.member";
            validator.Required($"{at}.attributeName", definitions[i].AttributeName).Length($"{at}.attributeName", definitions[i].AttributeName, 1, 255)
                .Required($"{at}.attributeType", definitions[i].AttributeType).OneOf($"{at}.attributeType", definitions[i].AttributeType, ScalarTypes);
        }
    }

    public static RequestValidator Validate(RequestValidator validator, string at, string? name, IReadOnlyList<KeySchemaElement>? schema, Projection? projection, int mostKeys = 2) =>
        validator.Required($"{at}.indexName", name).IndexName($"{at}.indexName", name)
            .KeySchema($"{at}.keySchema", schema, mostKeys)
            .Projection($"{at}.projection", projection);

    public static void Require(CreateTableRequest request)
    {
        RequireThroughput(request);
        RequireEncryption(request.SseSpecification);
        RequireTableClass(request.TableClass);
        var onDemand = request.BillingMode == "PAY_PER_REQUEST";
        OnDemandBounds.RequireNew(request.OnDemandThroughput, onDemand, null);
        WarmRules.RequireNew(request.WarmThroughput, onDemand, request.ProvisionedThroughput, "table");
        var definitions = request.AttributeDefinitions ?? [];
        var schema = request.KeySchema ?? [];
        if (definitions.GroupBy(definition => definition.AttributeName, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw DynamoDbErrors.Validation($"Attribute Name is duplicated: {twice.Key}");
        if (schema.Count > definitions.Count)
            throw DynamoDbErrors.Validation("Invalid KeySchema: Some index key attribute have no definition");
        RequireKeySchema(schema, definitions);
        RequireSortKeySecond(schema);
        VectorIndexRules.RequireUndefined(request.VectorIndexes ?? [], definitions);
        RequireAllUsed(definitions, [schema, .. (request.LocalSecondaryIndexes ?? []).Select(index => index.KeySchema ?? []),
            .. (request.GlobalSecondaryIndexes ?? []).Select(index => index.KeySchema ?? []), .. (request.VectorIndexes ?? []).Select(index => index.SchemaKeys().ToList())]);
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (request.LocalSecondaryIndexes is { } local)
            RequireLocal(local, schema, definitions, names);
        if (request.GlobalSecondaryIndexes is { } global)
            RequireGlobal(global, definitions, onDemand, names);
        RequireProjections((request.LocalSecondaryIndexes ?? []).Select(index => index.Projection).Concat((request.GlobalSecondaryIndexes ?? []).Select(index => index.Projection)));
        if (request.VectorIndexes is { } vectors)
            VectorIndexRules.Require(vectors, definitions, onDemand, names);
    }

    /// <summary>Requires that every defined attribute is part of some key.</summary>
    public static void RequireAllUsed(IReadOnlyList<AttributeDefinition> definitions, IReadOnlyList<IReadOnlyList<KeySchemaElement>> schemas)
    {
        var used = schemas.SelectMany(schema => schema).Select(element => element.AttributeName).ToHashSet();
        if (definitions.All(definition => used.Contains(definition.AttributeName)))
            return;
        throw schemas.Count == 1
            ? DynamoDbErrors.InvalidParameter("Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions")
            : DynamoDbErrors.InvalidParameter("Some AttributeDefinitions are not used. AttributeDefinitions: "
                + $"[{string.Join(", ", definitions.Select(definition => definition.AttributeName))}], keys used: [{string.Join(", ", used)}]");
    }

    /// <param name="lacking">How a missing throughput is worded, before the index's name.</param>
    public static void RequireGlobal(
        GlobalSecondaryIndex index, IReadOnlyList<AttributeDefinition> definitions, bool onDemand, HashSet<string> names, string lacking = "ProvisionedThroughput is not specified for index")
    {
        RequireKeySchema(index.KeySchema ?? [], definitions);
        RequireKeyCounts(index.KeySchema ?? []);
        RequireProjection(index.Projection);
        if (onDemand && index.ProvisionedThroughput is not null)
        {
            throw DynamoDbErrors.InvalidParameter(
                $"ProvisionedThroughput should not be specified for index: {index.IndexName} when BillingMode is PAY_PER_REQUEST");
        }
        if (!onDemand && index.ProvisionedThroughput is null)
            throw DynamoDbErrors.InvalidParameter($"{lacking}: {index.IndexName}");
        OnDemandBounds.RequireNew(index.OnDemandThroughput, onDemand, index.IndexName);
        WarmRules.RequireNew(index.WarmThroughput, onDemand, index.ProvisionedThroughput, $"index {index.IndexName}");
        RequireNewName(index.IndexName, names);
    }

    /// <summary>What holds for all indexes of a table together.</summary>
    /// <remarks>The limit is documented; the text is not, and is built like that of the other limits of a table.</remarks>
    public static void RequireProjections(IEnumerable<Projection?> projections)
    {
        if (projections.Sum(projection => projection?.NonKeyAttributes?.Count ?? 0) > DynamoDbLimits.MaxNonKeyAttributesPerTable)
            throw DynamoDbErrors.InvalidParameter($"Number of NonKeyAttributes of all indexes exceeds per-table limit of {DynamoDbLimits.MaxNonKeyAttributesPerTable}");
    }

    /// <summary>What a new index stands at once: what is asked for it, else what it begins with.</summary>
    public static WarmThroughput WarmOf(GlobalSecondaryIndex index, bool onDemand) => WarmRules.Grown(index.WarmThroughput, onDemand, index.ProvisionedThroughput);

    public static void RequireTableClass(string? tableClass)
    {
        if (tableClass is not null && !TableClasses.Contains(tableClass))
            throw DynamoDbErrors.Validation($"Invalid table-class parameter provided. Please try again with a valid table-class value: [{string.Join(", ", TableClasses)}].");
    }

    public static void RequireThroughput(ProvisionedThroughput throughput)
    {
        if (throughput.ReadCapacityUnits > DynamoDbLimits.MaxThroughput)
            throw DynamoDbErrors.Validation($"Given value {throughput.ReadCapacityUnits} for ReadCapacityUnits is out of bounds");
        if (throughput.WriteCapacityUnits > DynamoDbLimits.MaxThroughput)
            throw DynamoDbErrors.Validation($"Given value {throughput.WriteCapacityUnits} for WriteCapacityUnits is out of bounds");
    }

    public static void RequireEncryption(SseSpecification? specification)
    {
        if (specification is { Enabled: not true, SseType: not null })
            throw DynamoDbErrors.InvalidParameter("SSEType can not be specified if Enabled is false");
        if (specification is { Enabled: not true, KmsMasterKeyId: not null })
            throw DynamoDbErrors.InvalidParameter("KMSMasterKeyId can not be specified if Enabled is false");
        if (specification is { KmsMasterKeyId: not null, SseType: null })
            throw DynamoDbErrors.InvalidParameter("SSEType KMS is required if KMSMasterKeyId is specified");
        if (specification is { SseType: "AES256" })
            throw DynamoDbErrors.InvalidParameter("SSEType AES256 is not supported");
    }

    private static void RequireThroughput(CreateTableRequest request)
    {
        if (request.BillingMode == "PAY_PER_REQUEST")
        {
            if (request.ProvisionedThroughput is not null)
                throw DynamoDbErrors.InvalidParameter("Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST");
            return;
        }
        if (request.ProvisionedThroughput is null)
            throw DynamoDbErrors.InvalidParameter("ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED");
        RequireThroughput(request.ProvisionedThroughput);
    }

    private static void RequireKeySchema(IReadOnlyList<KeySchemaElement> schema, IReadOnlyList<AttributeDefinition> definitions)
    {
        var defined = definitions.Select(definition => definition.AttributeName).ToList();
        var keys = schema.Select(element => element.AttributeName).ToList();
        if (keys.Any(key => !defined.Contains(key)))
        {
            throw DynamoDbErrors.InvalidParameter("Some index key attributes are not defined in AttributeDefinitions. "
                + $"Keys: [{string.Join(", ", keys)}], AttributeDefinitions: [{string.Join(", ", defined)}]");
        }
        if (keys.Count == 2 && keys[0] == keys[1])
            throw DynamoDbErrors.Validation("Both the Hash Key and the Range Key element in the KeySchema have the same name");
        if (schema[0].KeyType != "HASH")
            throw DynamoDbErrors.Validation("Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
    }

    private static void RequireSortKeySecond(IReadOnlyList<KeySchemaElement> schema)
    {
        if (schema.Count == 2 && schema[1].KeyType != "RANGE")
            throw DynamoDbErrors.Validation("Invalid KeySchema: The second KeySchemaElement is not a RANGE key type");
    }

    /// <summary>What holds for the keys of global indexes, which may have several attributes on either side.</summary>
    private static void RequireKeyCounts(IReadOnlyList<KeySchemaElement> schema)
    {
        if (schema.DistinctBy(element => element.AttributeName).Count() < schema.Count)
            throw DynamoDbErrors.Validation("The KeySchema contains multiple key attributes with the same name");
        var partitions = schema.Count(element => element.KeyType == "HASH");
        if (partitions > DynamoDbLimits.MaxKeyAttributes)
            throw DynamoDbErrors.InvalidParameter("The KeySchema exceeds the maximum allowed number of HASH key attributes");
        if (schema.Count - partitions > DynamoDbLimits.MaxKeyAttributes)
            throw DynamoDbErrors.InvalidParameter("The KeySchema exceeds the maximum allowed number of RANGE key attributes");
        if (schema.Take(partitions).Any(element => element.KeyType != "HASH"))
            throw DynamoDbErrors.InvalidParameter("All HASH key attributes must precede RANGE key attributes in the KeySchema");
    }

    private static void RequireLocal(
        IReadOnlyList<LocalSecondaryIndex> indexes, IReadOnlyList<KeySchemaElement> table, IReadOnlyList<AttributeDefinition> definitions, HashSet<string> names)
    {
        if (indexes.Count == 0)
            throw DynamoDbErrors.InvalidParameter("List of LocalSecondaryIndexes is empty");
        if (table.Count != 2)
            throw DynamoDbErrors.InvalidParameter("Table KeySchema does not have a range key, which is required when specifying a LocalSecondaryIndex");
        foreach (var index in indexes)
        {
            var schema = index.KeySchema ?? [];
            RequireKeySchema(schema, definitions);
            RequireSortKeySecond(schema);
            if (schema.Count != 2)
                throw DynamoDbErrors.InvalidParameter($"Index KeySchema does not have a range key for index: {index.IndexName}");
            if (schema[0].AttributeName != table[0].AttributeName)
            {
                throw DynamoDbErrors.InvalidParameter("Index KeySchema does not have the same leading hash key as table KeySchema for index: "
                    + $"{index.IndexName}. index hash key: {schema[0].AttributeName}, table hash key: {table[0].AttributeName}");
            }
            RequireProjection(index.Projection);
            RequireNewName(index.IndexName, names);
        }
        if (indexes.Count > DynamoDbLimits.MaxLocalIndexes)
            throw DynamoDbErrors.InvalidParameter($"Number of LocalSecondaryIndexes exceeds per-table limit of {DynamoDbLimits.MaxLocalIndexes}");
    }

    private static void RequireGlobal(IReadOnlyList<GlobalSecondaryIndex> indexes, IReadOnlyList<AttributeDefinition> definitions, bool onDemand, HashSet<string> names)
    {
        if (indexes.Count == 0)
            throw DynamoDbErrors.InvalidParameter("List of GlobalSecondaryIndexes is empty");
        foreach (var index in indexes)
            RequireGlobal(index, definitions, onDemand, names);
        if (indexes.Count > DynamoDbLimits.MaxGlobalIndexes)
            throw DynamoDbErrors.InvalidParameter($"GlobalSecondaryIndex count exceeds the per-table limit of {DynamoDbLimits.MaxGlobalIndexes}");
    }

    public static void RequireProjection(Projection? projection)
    {
        if (projection?.ProjectionType is not { } type)
            throw DynamoDbErrors.InvalidParameter("Unknown ProjectionType: null");
        if (projection.NonKeyAttributes is not null && type != "INCLUDE")
            throw DynamoDbErrors.InvalidParameter($"ProjectionType is {type}, but NonKeyAttributes is specified");
        if (projection.NonKeyAttributes is null && type == "INCLUDE")
            throw DynamoDbErrors.InvalidParameter("ProjectionType is INCLUDE, but NonKeyAttributes is not specified");
        if (projection.NonKeyAttributes?.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw DynamoDbErrors.InvalidParameter($"Duplicate element in NonKeyAttributes: {twice.Key}");
    }

    public static void RequireNewName(string? name, HashSet<string> names)
    {
        if (!names.Add(name ?? ""))
            throw DynamoDbErrors.InvalidParameter($"Duplicate index name: {name}");
    }
}
