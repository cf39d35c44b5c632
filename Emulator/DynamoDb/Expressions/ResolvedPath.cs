using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>A path with its real names.</summary>
internal sealed class ResolvedPath(PathElement[] elements)
{
    public ReadOnlySpan<PathElement> Elements => elements;

    public int Length => elements.Length;

    /// <summary>The top-level attribute.</summary>
    public string Root => elements[0].Name ?? "";

    /// <summary>What lies there; absent when there is nothing.</summary>
    public AttributeValue? Find(AttributeMap item)
    {
        var value = item.Find(Root);
        for (var i = 1; i < elements.Length && value is not null; i++)
            value = Step(value, elements[i]);
        return value;
    }

    public bool ContentEquals(ResolvedPath other) => Elements.SequenceEqual(other.Elements);

    public override string ToString() => $"[{string.Join(", ", elements)}]";

    private static AttributeValue? Step(AttributeValue value, PathElement element)
    {
        if (element.Name is not null)
            return value.Type == AttributeType.M ? value.Map.Find(element.Name) : null;
        return value.Type == AttributeType.L && element.Index < value.Count ? value.List[element.Index] : null;
    }
}
