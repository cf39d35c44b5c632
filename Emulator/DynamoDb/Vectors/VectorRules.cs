using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;

namespace Acinaces.Emulator.DynamoDb.Vectors;

/// <summary>What the service demands of items in tables with vector indexes. What an item lacks is no fault: it is not in the index then, or no filter finds it.</summary>
internal static class VectorRules
{
    /// <summary>Checks a whole item that is to be stored.</summary>
    public static void RequireItem(TableState table, AttributeMap item)
    {
        foreach (var index in table.Vectors)
        {
            RequireVector(index.Shape, item);
            foreach (var part in index.Shape.Schema())
            {
                if (RequireType(index.Shape, part, item) is { } value && part == index.Shape.Partition)
                {
                    if (KeyRules.IsEmpty(value))
                        throw DynamoDbErrors.EmptyIndexKey(KeyRules.Word(value), index.Shape.Name, part.Name);
                    KeyRules.RequireSize(value, true);
                }
            }
        }
    }

    /// <summary>Checks what an update has changed. What it left alone may be wrong: older than its index, in which it is not.</summary>
    public static void RequireUpdated(TableState table, AttributeMap item, BoundUpdate update)
    {
        foreach (var index in table.Vectors)
        {
            if (update.Touches(index.Shape.Attribute))
                RequireVector(index.Shape, item);
            foreach (var part in index.Shape.Schema().Where(part => update.Touches(part.Name)))
            {
                if (RequireType(index.Shape, part, item) is { } value && part == index.Shape.Partition)
                {
                    KeyRules.RequireContent(value);
                    KeyRules.RequireSize(value, true);
                }
            }
        }
    }

    private static void RequireVector(VectorShape index, AttributeMap item)
    {
        if (item.Find(index.Attribute) is not { } value)
            return;
        if (value.Type != AttributeType.L)
            throw VectorErrors.NoList(index);
        if (value.Count != index.Dimensions)
            throw VectorErrors.Size(index, value.Count);
        for (var i = 0; i < value.Count; i++)
        {
            var element = value.List[i];
            if (element.Type != AttributeType.N)
                throw VectorErrors.ElementType(index, i, element.Type);
            if (!float.IsFinite(element.Number.ToSingle()))
                throw VectorErrors.ElementRange(index, i, element.Number);
        }
    }

    private static AttributeValue? RequireType(VectorShape index, KeyPart part, AttributeMap item) =>
        item.Find(part.Name) is not { } value ? null : value.Type == part.Type ? value : throw VectorErrors.SchemaType(index, part, value.Type);
}
