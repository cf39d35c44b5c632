using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Vectors.Wire;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Vectors;

/// <summary>Works out the vector indexes of a table from a request to change them.</summary>
internal static class VectorIndexChange
{
    /// <summary>Checks what a request asks for by itself, before any table is looked for.</summary>
    public static void Require(IReadOnlyList<VectorIndexUpdate>? updates)
    {
        if (updates is { Count: 0 })
            throw DynamoDbErrors.InvalidParameter("List of VectorIndexUpdates is empty");
        foreach (var update in updates ?? [])
        {
            if (update.Create is not null && update.Delete is not null)
                throw DynamoDbErrors.InvalidParameter("Only one vector index action is allowed per VectorIndexUpdate object");
            if (update.Create is null && update.Delete is null)
                throw DynamoDbErrors.InvalidParameter("One of VectorIndexUpdate.Create, VectorIndexUpdate.Delete must not be null");
        }
    }

    /// <param name="table">As it is to be, but for its vector indexes.</param>
    public static IReadOnlyList<VectorIndex> Apply(TableDefinition table, UpdateTableRequest request)
    {
        var indexes = table.VectorIndexes.ToList();
        foreach (var update in request.VectorIndexUpdates ?? [])
        {
            if (update.Create is { } create)
                indexes.Add(Created(create, table, request.AttributeDefinitions ?? []));
            else if (indexes.RemoveAll(index => index.IndexName == update.IndexName()) == 0)
                throw new AwsErrorException("ResourceNotFoundException", $"Requested resource not found: Index {update.IndexName()} for table {table.Name}");
        }
        return indexes;
    }

    private static VectorIndex Created(VectorIndex create, TableDefinition table, IReadOnlyList<AttributeDefinition> given)
    {
        if (IndexChange.NamesOf(table).Contains(create.IndexName))
            throw DynamoDbErrors.Validation(IndexChange.NameTaken);
        if (!table.IsOnDemand)
            throw DynamoDbErrors.InvalidParameter(VectorErrors.OnDemandOnly);
        VectorIndexRules.RequireUndefined([create], given);
        VectorIndexRules.Require(create, given);
        RequireNoKey(create, table);
        IndexChange.RequireTypesKept(create.SchemaKeys(), table, given);
        VectorIndexRules.RequireSameDimensions(create, table.VectorIndexes);
        if (table.VectorIndexes.Count >= VectorLimits.MaxIndexes)
            throw new AwsErrorException("LimitExceededException", $"Subscriber limit exceeded: Number of vector secondary indexes exceeds per-table limit of {VectorLimits.MaxIndexes}");
        return create;
    }

    private static void RequireNoKey(VectorIndex create, TableDefinition table)
    {
        var attribute = create.VectorAttribute?.AttributeName;
        if (table.AttributeDefinitions.FirstOrDefault(definition => definition.AttributeName == attribute) is { } key)
            throw VectorErrors.Redefined(IndexChange.SchemaOf(key, IndexChange.KeysOf(table).First(element => element.AttributeName == attribute)), VectorErrors.SchemaOf(attribute, create.Dimensions));
    }
}
