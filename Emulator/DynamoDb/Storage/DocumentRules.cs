using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>What the service demands of documents that an update has built.</summary>
internal static class DocumentRules
{
    /// <summary>Requires that no value lies deeper than documents may nest.</summary>
    public static void RequireNesting(AttributeMap item)
    {
        foreach (var value in item.Values)
            RequireNesting(value, 1);
    }

    private static void RequireNesting(AttributeValue value, int level)
    {
        if (value.Type is not (AttributeType.M or AttributeType.L))
            return;
        if (level >= DynamoDbLimits.MaxNesting)
            throw DynamoDbErrors.Validation(DynamoDbMessages.NestedTooDeep);
        foreach (var inner in value.Type == AttributeType.M ? (IEnumerable<AttributeValue>)value.Map.Values : value.List)
            RequireNesting(inner, level + 1);
    }
}
