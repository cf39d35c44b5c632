using System.Globalization;
using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Vectors;

/// <summary>Vectors as attributes have them and as indexes hold them: at the precision of 32 bits.</summary>
internal static class VectorNumbers
{
    /// <summary>The vector of an attribute.</summary>
    /// <returns>Absent for what is no list of numbers of 32 bits.</returns>
    public static float[]? Read(AttributeValue? value, int dimensions)
    {
        if (value is not { Type: AttributeType.L } || value.Count != dimensions)
            return null;
        var vector = new float[dimensions];
        for (var i = 0; i < vector.Length; i++)
        {
            if (value.List[i] is not { Type: AttributeType.N } element || !float.IsFinite(vector[i] = element.Number.ToSingle()))
                return null;
        }
        return vector;
    }

    /// <summary>Whether an attribute is a vector as far as its size is concerned.</summary>
    public static bool IsVector(AttributeValue? value, int dimensions) =>
        value is { Type: AttributeType.L } && value.Count == dimensions && value.List.All(element => element.Type == AttributeType.N);

    /// <summary>The index's own copy as an attribute; each number is the shortest that names it.</summary>
    public static AttributeValue Write(ReadOnlySpan<float> vector)
    {
        var elements = new AttributeValue[vector.Length];
        for (var i = 0; i < elements.Length; i++)
        {
            _ = DynamoDbNumber.TryParse(vector[i].ToString("R", CultureInfo.InvariantCulture), out var number);
            elements[i] = AttributeValue.Of(number);
        }
        return AttributeValue.ListOf(elements);
    }
}
