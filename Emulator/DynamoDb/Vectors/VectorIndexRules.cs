using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Vectors.Wire;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Vectors;

/// <summary>What the service demands of the definition of vector indexes.</summary>
internal static class VectorIndexRules
{
    private static readonly string[] DistanceFunctions = ["COSINE", "DOT_PRODUCT", "EUCLIDEAN"];
    private static readonly string[] ElementTypes = ["HASH", "INLINE_FILTER"];

    /// <summary>Checks the members of a definition against the service's model.</summary>
    public static void Validate(RequestValidator validator, string at, VectorIndex index)
    {
        validator.Required($"{at}.indexName", index.IndexName).IndexName($"{at}.indexName", index.IndexName)
            .Required($"{at}.vectorAttribute", index.VectorAttribute);
        if (index.VectorAttribute is { } attribute)
            validator.Required($"{at}.vectorAttribute.attributeName", attribute.AttributeName).Length($"{at}.vectorAttribute.attributeName", attribute.AttributeName, 1, ushort.MaxValue);
        validator.Count($"{at}.searchSchema", index.SearchSchema?.Count, 1, int.MaxValue, "[]");
        for (var i = 0; i < index.SearchSchema?.Count; i++)
        {
            var (element, place) = (index.SearchSchema[i], $"{at}.searchSchema.{i + 1}.member");
            validator.Required($"{place}.attributeName", element.AttributeName).Length($"{place}.attributeName", element.AttributeName, 1, byte.MaxValue)
                .Required($"{place}.searchSchemaElementType", element.SearchSchemaElementType).OneOf($"{place}.searchSchemaElementType", element.SearchSchemaElementType, ElementTypes);
        }
        validator.Projection($"{at}.projection", index.Projection)
            .Required($"{at}.dimensions", index.Dimensions).Range($"{at}.dimensions", index.Dimensions, 1)
            .Required($"{at}.distanceFunction", index.DistanceFunction).OneOf($"{at}.distanceFunction", index.DistanceFunction, DistanceFunctions);
    }

    /// <summary>Requires that no vector attribute is defined as that of a key.</summary>
    public static void RequireUndefined(IEnumerable<VectorIndex> indexes, IReadOnlyList<AttributeDefinition> definitions)
    {
        foreach (var attribute in indexes.Select(index => index.VectorAttribute?.AttributeName))
        {
            if (definitions.Any(definition => definition.AttributeName == attribute))
                throw DynamoDbErrors.InvalidParameter($"Conflicting attribute definition for '{attribute}'. An attribute cannot be defined in AttributeDefinitions when used as a VectorAttribute.");
        }
    }

    /// <summary>Requires that the vector indexes of a new table can be made.</summary>
    /// <param name="names">Names that other indexes of the table have taken.</param>
    public static void Require(IReadOnlyList<VectorIndex> indexes, IReadOnlyList<AttributeDefinition> definitions, bool onDemand, HashSet<string> names)
    {
        if (indexes.Count == 0)
            throw DynamoDbErrors.InvalidParameter("List of VectorIndexes is empty");
        if (!onDemand)
            throw DynamoDbErrors.InvalidParameter(VectorErrors.OnDemandOnly);
        if (indexes.Count > VectorLimits.MaxIndexes)
            throw DynamoDbErrors.InvalidParameter($"VectorIndex count exceeds the per-table limit of {VectorLimits.MaxIndexes}");
        for (var i = 0; i < indexes.Count; i++)
        {
            Require(indexes[i], definitions);
            TableRules.RequireNewName(indexes[i].IndexName, names);
            RequireSameDimensions(indexes[i], indexes.Take(i));
        }
    }

    /// <summary>Requires what holds for one index by itself.</summary>
    public static void Require(VectorIndex index, IReadOnlyList<AttributeDefinition> definitions)
    {
        if (index.Dimensions > VectorLimits.MaxDimensions)
            throw DynamoDbErrors.InvalidParameter($"Number of dimensions must be between 1 and {VectorLimits.MaxDimensions} inclusive.");
        var schema = index.SearchSchema ?? [];
        if (schema.Any(element => definitions.All(definition => definition.AttributeName != element.AttributeName)))
            throw DynamoDbErrors.InvalidParameter("One element in SearchSchema is not defined in attribute definitions");
        if (schema.DistinctBy(element => element.AttributeName).Count() < schema.Count)
            throw DynamoDbErrors.InvalidParameter("SearchSchema contains a duplicate AttributeName");
        RequireCount(schema, ElementTypes[0], VectorLimits.MaxPartitionAttributes);
        RequireCount(schema, ElementTypes[1], VectorLimits.MaxInlineFilters);
        TableRules.RequireProjection(index.Projection);
    }

    public static void RequireSameDimensions(VectorIndex index, IEnumerable<VectorIndex> others)
    {
        var attribute = index.VectorAttribute?.AttributeName;
        if (others.Any(other => other.VectorAttribute?.AttributeName == attribute && other.Dimensions != index.Dimensions))
            throw DynamoDbErrors.InvalidParameter($"Conflicting attribute definition for '{attribute}'. All VectorIndexes on the same vector attribute must use the same dimensions.");
    }

    private static void RequireCount(IReadOnlyList<SearchSchemaElement> schema, string type, int most)
    {
        var count = schema.Count(element => element.SearchSchemaElementType == type);
        if (count > most)
            throw DynamoDbErrors.InvalidParameter($"Value '{count}' at 'SearchSchema' failed to satisfy constraint: Member must have {type} count less than or equal to {most}");
    }
}
