using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>What SELECT cuts out of an item: each path becomes an attribute with the path's last name.</summary>
internal sealed class ItemChoice
{
    private readonly IReadOnlyList<(string Name, ResolvedPath Path)> _paths;

    /// <exception cref="Pipeline.AwsErrorException">ValidationException: two paths would have one name.</exception>
    public ItemChoice(IReadOnlyList<Term.Path> paths)
    {
        _paths = [.. paths.Select(path => (NameOf(path), new ResolvedPath(path.Elements)))];
        if (_paths.GroupBy(path => path.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw DynamoDbErrors.Validation($"Duplicate identifiers in select clause: {twice.Key}");
    }

    public Item Apply(Item item)
    {
        var attributes = item.Decode();
        var chosen = new AttributeMap();
        foreach (var (name, path) in _paths)
        {
            if (path.Find(attributes) is { } value)
                chosen[name] = value;
        }
        return Item.Encode(chosen);
    }

    private static string NameOf(Term.Path path)
    {
        var last = Array.FindLastIndex(path.Elements, element => element.Name is not null);
        return string.Concat(path.Elements[last..].Select(element => element.ToString()));
    }
}
