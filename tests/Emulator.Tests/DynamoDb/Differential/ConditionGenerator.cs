namespace Acinaces.Emulator.Tests.DynamoDb.Differential;

/// <summary>Draws conditions that DynamoDB accepts: operands that differ, constants of kinds that the function takes.</summary>
/// <param name="attributes">What a condition may name.</param>
internal sealed class ConditionGenerator(ValueGenerator values, ModelTable table, IReadOnlyList<string> attributes)
{
    public ModelCondition Draw(int depth = 3)
    {
        if (depth > 0 && values.Chance(45))
        {
            return values.Below(5) switch
            {
                0 or 1 => new ModelCondition.Both(Draw(depth - 1), Draw(depth - 1)),
                2 or 3 => new ModelCondition.Either(Draw(depth - 1), Draw(depth - 1)),
                _ => new ModelCondition.Not(Draw(depth - 1)),
            };
        }
        return values.Below(10) switch
        {
            0 or 1 => Equality(),
            2 or 3 => Order(),
            4 => Between(),
            5 => OneOf(),
            6 => new ModelCondition.Exists(Path(), values.Chance(50)),
            7 => new ModelCondition.IsOfKind(Path(), values.Pick(ValueGenerator.Kinds)),
            8 => new ModelCondition.BeginsWith(Path(), values.Scalar(values.Chance(80) ? "S" : "B")),
            _ => Contains(),
        };
    }

    private ModelPath Path() => values.Path(table, values.Pick(attributes));

    private ModelOperand PathOrSize() => new(Path(), null, values.Chance(20));

    private static ModelOperand Constant(ModelValue value) => new(null, value, false);

    private ModelOperand Other(ModelPath than)
    {
        var others = attributes.Where(name => name != than.Attribute).ToArray();
        return new ModelOperand(values.Path(table, others.Length == 0 ? "vz" : values.Pick(others)), null, false);
    }

    private ModelCondition.Comparison Equality()
    {
        var left = PathOrSize();
        var right = left.IsSize ? Constant(values.Number()) : values.Chance(75) ? Constant(values.Any()) : Other(left.Path!);
        return Turned(left, values.Pick(["=", "<>"]), right);
    }

    private ModelCondition.Comparison Order()
    {
        var left = PathOrSize();
        var right = left.IsSize ? Constant(values.Number()) : values.Chance(75) ? Constant(values.Scalar()) : Other(left.Path!);
        return Turned(left, values.Pick(["<", "<=", ">", ">="]), right);
    }

    private ModelCondition.Comparison Turned(ModelOperand left, string comparator, ModelOperand right) =>
        values.Chance(80) ? new(left, comparator, right) : new(right, comparator, left);

    private ModelCondition.Between Between()
    {
        var operand = PathOrSize();
        var kind = operand.IsSize ? "N" : values.Pick(["S", "N", "B"]);
        var bounds = new[] { values.Scalar(kind), values.Scalar(kind) };
        if (ModelValue.Compare(bounds[0], bounds[1]) > 0) Array.Reverse(bounds);
        return new ModelCondition.Between(operand, Constant(bounds[0]), Constant(bounds[1]));
    }

    private ModelCondition.OneOf OneOf()
    {
        var operand = PathOrSize();
        return new ModelCondition.OneOf(operand, [.. Enumerable.Range(0, 1 + values.Below(4)).Select(_ => Constant(operand.IsSize ? values.Number() : values.Any()))]);
    }

    private ModelCondition.Contains Contains()
    {
        var path = Path();
        return new ModelCondition.Contains(path, values.Chance(85) ? Constant(values.Scalar()) : Other(path));
    }
}
