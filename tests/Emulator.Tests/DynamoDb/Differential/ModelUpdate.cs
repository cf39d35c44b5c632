namespace Acinaces.Emulator.Tests.DynamoDb.Differential;

/// <summary>An update expression: what it does to an item, and how it is written.</summary>
internal sealed record ModelUpdate(IReadOnlyList<ModelUpdate.Set> Sets, IReadOnlyList<ModelPath> Removes, IReadOnlyList<(ModelPath Path, ModelValue Value)> Adds, IReadOnlyList<(ModelPath Path, ModelValue Value)> Deletes)
{
    /// <summary>The attributes it touches.</summary>
    public IEnumerable<string> Attributes => [.. Sets.Select(s => s.Target.Attribute), .. Removes.Select(r => r.Attribute), .. Adds.Select(a => a.Path.Attribute), .. Deletes.Select(d => d.Path.Attribute)];

    public bool TouchesOnlyAttributes => Sets.All(s => s.Target.Steps.IsEmpty) && Removes.All(r => r.Steps.IsEmpty);

    // An update that can only take away makes no item where there is none.
    public bool CanCreate => Sets.Count > 0 || Adds.Count > 0;

    public string Print(Placeholders placeholders)
    {
        var clauses = new List<string>();
        if (Removes.Count > 0) clauses.Add($"REMOVE {string.Join(", ", Removes.Select(r => r.Print(placeholders)))}");
        if (Sets.Count > 0) clauses.Add($"SET {string.Join(", ", Sets.Select(s => $"{s.Target.Print(placeholders)} = {s.Source.Print(placeholders)}"))}");
        if (Adds.Count > 0) clauses.Add($"ADD {Print(Adds, placeholders)}");
        if (Deletes.Count > 0) clauses.Add($"DELETE {Print(Deletes, placeholders)}");
        return string.Join(' ', clauses);
    }

    /// <exception cref="ModelFault">It cannot be applied to this item.</exception>
    public ItemMap Apply(ItemMap before)
    {
        // Everything is read before anything is written.
        var sets = Sets.Select(s => (s.Target, Value: s.Source.Read(before))).ToArray();
        var after = before;
        foreach (var (target, value) in sets) after = target.Write(after, value);
        // From the back, because indexes mean the places before the update.
        foreach (var path in Removes.OrderByDescending(r => r.Steps.IsEmpty ? 0 : r.Steps[^1] as int? ?? 0)) after = path.Write(after, null);
        foreach (var (path, value) in Adds) after = path.Write(after, Sum(path.Read(before), value));
        foreach (var (path, value) in Deletes) after = path.Write(after, Without(path.Read(before), value));
        return after;
    }

    private static string Print(IEnumerable<(ModelPath Path, ModelValue Value)> actions, Placeholders placeholders) =>
        string.Join(", ", actions.Select(a => $"{a.Path.Print(placeholders)} {placeholders.Value(a.Value)}"));

    private static ModelValue Sum(ModelValue? old, ModelValue value)
    {
        if (old is null) return value;
        if (old.Kind != value.Kind) throw ModelFault.Invalid();
        return value.Kind == "N" ? ModelValue.Of(old.Number + value.Number) : ModelValue.SetOf(value.Kind[..1], old.Elements.Union(value.Elements));
    }

    private static ModelValue? Without(ModelValue? old, ModelValue value)
    {
        if (old is null) return null;
        if (old.Kind != value.Kind) throw ModelFault.Invalid();
        var rest = old.Elements.Except(value.Elements);
        return rest.IsEmpty ? null : ModelValue.SetOf(value.Kind[..1], rest);
    }

    /// <summary>One assignment.</summary>
    public sealed record Set(ModelPath Target, Source Source);

    /// <summary>What is assigned: one operand, or two with an operator between them.</summary>
    /// <param name="Operator">+, -, list_append, or nothing.</param>
    public sealed record Source(Term First, string? Operator, Term? Second)
    {
        public string Print(Placeholders placeholders)
        {
            if (Operator is null || Second is null) return First.Print(placeholders);
            var (first, second) = (First.Print(placeholders), Second.Print(placeholders));
            return Operator == "list_append" ? $"list_append({first}, {second})" : $"{first} {Operator} {second}";
        }

        public ModelValue Read(ItemMap item)
        {
            var first = First.Read(item) ?? throw ModelFault.Invalid();
            if (Operator is null || Second is null) return first;
            var second = Second.Read(item) ?? throw ModelFault.Invalid();
            return (Operator, first.Kind, second.Kind) switch
            {
                ("+", "N", "N") => ModelValue.Of(first.Number + second.Number),
                ("-", "N", "N") => ModelValue.Of(first.Number - second.Number),
                ("list_append", "L", "L") => ModelValue.Of(first.List.AddRange(second.List)),
                _ => throw ModelFault.Invalid(),
            };
        }
    }

    /// <summary>A path, a value, or both: the value where there is nothing at the path.</summary>
    public sealed record Term(ModelPath? Path, ModelValue? Value)
    {
        public string Print(Placeholders placeholders)
        {
            if (Path is null) return placeholders.Value(Value!);
            var path = Path.Print(placeholders);
            return Value is null ? path : $"if_not_exists({path}, {placeholders.Value(Value)})";
        }

        public ModelValue? Read(ItemMap item) => Path?.Read(item) ?? Value;
    }
}
