namespace Acinaces.Emulator.Tests.DynamoDb.Differential;

/// <summary>One side of a comparison: a path, a value, or the size of what is at a path.</summary>
internal sealed record ModelOperand(ModelPath? Path, ModelValue? Value, bool IsSize)
{
    public string Print(Placeholders placeholders)
    {
        if (Value is not null) return placeholders.Value(Value);
        var path = Path!.Print(placeholders);
        return IsSize ? $"size({path})" : path;
    }

    public ModelValue? Read(ItemMap item)
    {
        if (Value is not null) return Value;
        var found = Path!.Read(item);
        if (!IsSize) return found;
        return found?.Size is { } size ? ModelValue.Of(new ModelNumber(size, 0)) : null;
    }
}
