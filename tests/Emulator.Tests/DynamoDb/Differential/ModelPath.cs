using System.Collections.Immutable;

namespace Acinaces.Emulator.Tests.DynamoDb.Differential;

/// <summary>The place of a value in an item: an attribute, then members of maps (text) and of lists (numbers).</summary>
/// <param name="Aliased">Its names are printed as placeholders.</param>
internal sealed record ModelPath(string Attribute, ImmutableArray<object> Steps, bool Aliased)
{
    public string Print(Placeholders placeholders) =>
        Name(Attribute, placeholders) + string.Concat(Steps.Select(step => step is string name ? "." + Name(name, placeholders) : $"[{step}]"));

    public ModelValue? Read(ItemMap item)
    {
        var value = item.GetValueOrDefault(Attribute);
        foreach (var step in Steps) value = value is null ? null : Member(value, step);
        return value;
    }

    /// <summary>The item with another value there, or with none.</summary>
    public ItemMap Write(ItemMap item, ModelValue? value)
    {
        var changed = Steps.IsEmpty ? value : Write(item.GetValueOrDefault(Attribute) ?? throw NoSuchPath(), 0, value);
        return changed is null ? item.Remove(Attribute) : item.SetItem(Attribute, changed);
    }

    private ModelValue Write(ModelValue container, int depth, ModelValue? value)
    {
        var step = Steps[depth];
        var isLast = depth == Steps.Length - 1;
        var changed = isLast ? value : Write(Member(container, step) ?? throw NoSuchPath(), depth + 1, value);
        return (container.Kind, step) switch
        {
            ("M", string name) => ModelValue.Of(changed is null ? container.Map.Remove(name) : container.Map.SetItem(name, changed)),
            ("L", int index) when index < container.List.Count => ModelValue.Of(changed is null ? container.List.RemoveAt(index) : container.List.SetItem(index, changed)),
            ("L", int) => changed is null ? container : ModelValue.Of(container.List.Add(changed)),
            _ => throw NoSuchPath(),
        };
    }

    private static ModelValue? Member(ModelValue container, object step) => (container.Kind, step) switch
    {
        ("M", string name) => container.Map.GetValueOrDefault(name),
        ("L", int index) when index < container.List.Count => container.List[index],
        _ => null,
    };

    private static ModelFault NoSuchPath() => ModelFault.Invalid();

    private string Name(string name, Placeholders placeholders) => Aliased ? placeholders.Name(name) : name;
}
