namespace Acinaces.Emulator.Tests.DynamoDb.Differential;

/// <summary>A condition that prints itself as DynamoDB's expression and, without ever parsing that, says whether it holds.</summary>
internal abstract record ModelCondition
{
    private ModelCondition() { }

    // OR, AND, NOT and the rest, from loose to tight: parentheses are printed only where they are needed, so precedence is tested.
    protected abstract int Tightness { get; }

    public abstract string Print(Placeholders placeholders);

    public abstract bool Holds(ItemMap item);

    private string PrintInside(int tightness, Placeholders placeholders) => Tightness < tightness ? $"({Print(placeholders)})" : Print(placeholders);

    public sealed record Either(ModelCondition Left, ModelCondition Right) : ModelCondition
    {
        protected override int Tightness => 0;

        public override string Print(Placeholders placeholders) => $"{Left.PrintInside(0, placeholders)} OR {Right.PrintInside(0, placeholders)}";

        public override bool Holds(ItemMap item) => Left.Holds(item) || Right.Holds(item);
    }

    public sealed record Both(ModelCondition Left, ModelCondition Right) : ModelCondition
    {
        protected override int Tightness => 1;

        public override string Print(Placeholders placeholders) => $"{Left.PrintInside(1, placeholders)} AND {Right.PrintInside(1, placeholders)}";

        public override bool Holds(ItemMap item) => Left.Holds(item) && Right.Holds(item);
    }

    public sealed record Not(ModelCondition Inner) : ModelCondition
    {
        protected override int Tightness => 2;

        public override string Print(Placeholders placeholders) => $"NOT {Inner.PrintInside(2, placeholders)}";

        public override bool Holds(ItemMap item) => !Inner.Holds(item);
    }

    public sealed record Comparison(ModelOperand Left, string Comparator, ModelOperand Right) : ModelCondition
    {
        protected override int Tightness => 3;

        public override string Print(Placeholders placeholders) => $"{Left.Print(placeholders)} {Comparator} {Right.Print(placeholders)}";

        public override bool Holds(ItemMap item)
        {
            var (left, right) = (Left.Read(item), Right.Read(item));
            // What is not there equals nothing, so it also differs from everything.
            if (left is null || right is null) return Comparator == "<>";
            if (Comparator == "=") return left.Equals(right);
            if (Comparator == "<>") return !left.Equals(right);
            return ModelValue.Compare(left, right) is { } order && Comparator switch { "<" => order < 0, "<=" => order <= 0, ">" => order > 0, _ => order >= 0 };
        }
    }

    public sealed record Between(ModelOperand Operand, ModelOperand Low, ModelOperand High) : ModelCondition
    {
        protected override int Tightness => 3;

        public override string Print(Placeholders placeholders) => $"{Operand.Print(placeholders)} BETWEEN {Low.Print(placeholders)} AND {High.Print(placeholders)}";

        public override bool Holds(ItemMap item) => Operand.Read(item) is { } value && Low.Read(item) is { } low && High.Read(item) is { } high
            && ModelValue.Compare(low, value) <= 0 && ModelValue.Compare(value, high) <= 0;
    }

    public sealed record OneOf(ModelOperand Operand, IReadOnlyList<ModelOperand> Choices) : ModelCondition
    {
        protected override int Tightness => 3;

        public override string Print(Placeholders placeholders) => $"{Operand.Print(placeholders)} IN ({string.Join(", ", Choices.Select(c => c.Print(placeholders)))})";

        public override bool Holds(ItemMap item) => Operand.Read(item) is { } value && Choices.Any(c => value.Equals(c.Read(item)));
    }

    public sealed record Exists(ModelPath Path, bool Expected) : ModelCondition
    {
        protected override int Tightness => 3;

        public override string Print(Placeholders placeholders) => $"{(Expected ? "attribute_exists" : "attribute_not_exists")}({Path.Print(placeholders)})";

        public override bool Holds(ItemMap item) => Path.Read(item) is not null == Expected;
    }

    public sealed record IsOfKind(ModelPath Path, string Kind) : ModelCondition
    {
        protected override int Tightness => 3;

        public override string Print(Placeholders placeholders) => $"attribute_type({Path.Print(placeholders)}, {placeholders.Value(ModelValue.Of(Kind))})";

        public override bool Holds(ItemMap item) => Path.Read(item)?.Kind == Kind;
    }

    public sealed record BeginsWith(ModelPath Path, ModelValue Start) : ModelCondition
    {
        protected override int Tightness => 3;

        public override string Print(Placeholders placeholders) => $"begins_with({Path.Print(placeholders)}, {placeholders.Value(Start)})";

        public override bool Holds(ItemMap item) => Path.Read(item) is { } value && value.Kind == Start.Kind && value.Kind switch
        {
            "S" => value.Text.StartsWith(Start.Text, StringComparison.Ordinal),
            "B" => value.Bytes.AsSpan().StartsWith(Start.Bytes),
            _ => false,
        };
    }

    public sealed record Contains(ModelPath Path, ModelOperand Part) : ModelCondition
    {
        protected override int Tightness => 3;

        public override string Print(Placeholders placeholders) => $"contains({Path.Print(placeholders)}, {Part.Print(placeholders)})";

        public override bool Holds(ItemMap item)
        {
            if (Path.Read(item) is not { } value || Part.Read(item) is not { } part) return false;
            return (value.Kind, part.Kind) switch
            {
                ("S", "S") => value.Text.Contains(part.Text, StringComparison.Ordinal),
                ("B", "B") => value.Bytes.AsSpan().IndexOf(part.Bytes) >= 0,
                ("L", _) => value.List.Contains(part),
                ("SS", "S") or ("NS", "N") or ("BS", "B") => value.Has(part),
                _ => false,
            };
        }
    }
}
