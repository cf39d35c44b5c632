using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>Changes one place in an item's document. Values are immutable, so what lies on the way there is replaced.</summary>
internal static class ItemEditor
{
    public static void Set(AttributeMap map, ReadOnlySpan<PathElement> path, AttributeValue value)
    {
        var name = path[0].Name ?? throw InvalidPath();
        map[name] = path.Length == 1 ? value : Set(map.Find(name), path[1..], value);
    }

    /// <summary>Removes what lies at a path. Nothing happens where the last step leads nowhere.</summary>
    public static void Remove(AttributeMap map, ReadOnlySpan<PathElement> path)
    {
        var name = path[0].Name ?? throw InvalidPath();
        if (path.Length == 1)
            map.Remove(name);
        else
            map[name] = Remove(map.Find(name), path[1..]);
    }

    private static AttributeValue Set(AttributeValue? container, ReadOnlySpan<PathElement> path, AttributeValue value)
    {
        var element = path[0];
        if (element.Name is not null)
        {
            if (container?.Type != AttributeType.M)
                throw InvalidPath();
            var copy = new AttributeMap(container.Map);
            Set(copy, path, value);
            return AttributeValue.Of(copy);
        }
        if (container?.Type != AttributeType.L)
            throw InvalidPath();
        var list = container.List.ToList();
        if (element.Index < list.Count)
            list[element.Index] = path.Length == 1 ? value : Set(list[element.Index], path[1..], value);
        else if (path.Length == 1)
            list.Add(value);
        else
            throw InvalidPath();
        return AttributeValue.ListOf([.. list]);
    }

    private static AttributeValue Remove(AttributeValue? container, ReadOnlySpan<PathElement> path)
    {
        var element = path[0];
        if (element.Name is not null)
        {
            if (container?.Type != AttributeType.M)
                throw InvalidPath();
            var copy = new AttributeMap(container.Map);
            Remove(copy, path);
            return AttributeValue.Of(copy);
        }
        if (container?.Type != AttributeType.L)
            throw InvalidPath();
        var list = container.List.ToList();
        if (element.Index >= list.Count)
            return path.Length == 1 ? container : throw InvalidPath();
        if (path.Length == 1)
            list.RemoveAt(element.Index);
        else
            list[element.Index] = Remove(list[element.Index], path[1..]);
        return AttributeValue.ListOf([.. list]);
    }

    private static Pipeline.AwsErrorException InvalidPath() =>
        DynamoDbErrors.Validation("The document path provided in the update expression is invalid for update");
}
