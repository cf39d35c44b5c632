using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;

namespace Acinaces.Emulator.DynamoDb.Vectors;

/// <summary>What writes of tables with vector indexes cost the table: a vector that an index reads counts four bytes a dimension there, whatever its numbers.</summary>
internal static class VectorBilling
{
    /// <summary>Bytes that a write costs its table: the larger of the item before and after.</summary>
    public static int BytesOf(ItemWrite write)
    {
        var (before, after) = (write.Before?.SizeInBytes ?? 0, write.After?.SizeInBytes ?? 0);
        foreach (var shape in write.Table.State.Vectors.Select(index => index.Shape).DistinctBy(shape => shape.Attribute, StringComparer.Ordinal))
        {
            before -= Saved(shape, write.BeforeAttributes?.Find(shape.Attribute));
            after -= Saved(shape, write.AfterAttributes?.Find(shape.Attribute));
        }
        return Math.Max(before, after);
    }

    private static int Saved(VectorShape shape, AttributeValue? value) =>
        value is not null && VectorNumbers.IsVector(value, shape.Dimensions) ? value.SizeInBytes - (VectorLimits.BytesPerDimension * shape.Dimensions) : 0;
}
