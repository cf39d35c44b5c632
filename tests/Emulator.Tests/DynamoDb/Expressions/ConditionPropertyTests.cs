using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Acinaces.Emulator.Tests.DynamoDb.Expressions;

/// <summary>Random conditions, written as text with as few or as many parentheses as wanted, against plain logic.</summary>
public sealed class ConditionPropertyTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20251121UL, 4715UL);

    private static readonly string[] Names = ["a1", "b1", "c1"];

    [Fact]
    public void Agree_with_plain_logic() => Prop.ForAll(Cases().ToArbitrary(), test =>
    {
        var item = new AttributeMap();
        var values = new AttributeMap();
        foreach (var (name, value) in Names.Zip(test.Item))
        {
            if (value is { } present)
                item[name] = Number(present);
        }
        for (var i = -3; i <= 3; i++)
            values[$":v{i + 3}"] = Number(i);
        var parsed = ConditionParser.Parse(test.Tree.Text, ExpressionKind.FilterExpression);
        return parsed.Bind(new ExpressionScope(null, values)).Holds(item) == test.Tree.Holds(test.Item);
    }).Check(Fixed);

    private static AttributeValue Number(int value) => AttributeValue.Of(DynamoDbNumber.FromInt64(value));

    private static Gen<(Tree Tree, int?[] Item)> Cases() =>
        from tree in TreeOf(4)
        from item in Gen.OneOf(Gen.Constant((int?)null), Gen.Choose(-3, 3).Select(value => (int?)value)).ListOf(3)
        select (tree, item.ToArray());

    private static Gen<Tree> TreeOf(int depth)
    {
        var comparison =
            from attribute in Gen.Choose(0, 2)
            from symbol in Gen.Elements("=", "<>", "<", "<=", ">", ">=")
            from value in Gen.Choose(-3, 3)
            select new Tree($"{Names[attribute]} {symbol} :v{value + 3}", item => Compare(item[attribute], symbol, value), 3);
        var exists = Gen.Choose(0, 2).Select(attribute => new Tree($"attribute_exists({Names[attribute]})", item => item[attribute] is not null, 3));
        if (depth == 0)
            return Gen.OneOf(comparison, exists);
        var inner = TreeOf(depth - 1);
        var and = inner.Two().Select(two => new Tree($"{two.Item1.Within(2)} AND {two.Item2.Within(2)}", item => two.Item1.Holds(item) && two.Item2.Holds(item), 1));
        var or = inner.Two().Select(two => new Tree($"{two.Item1.Within(1)} OR {two.Item2.Within(1)}", item => two.Item1.Holds(item) || two.Item2.Holds(item), 0));
        var not = inner.Select(one => new Tree($"NOT {one.Within(2)}", item => !one.Holds(item), 2));
        return Gen.OneOf(comparison, exists, and, or, not);
    }

    private static bool Compare(int? left, string symbol, int right) => symbol switch
    {
        "=" => left == right,
        "<>" => left != right,
        "<" => left < right,
        "<=" => left <= right,
        ">" => left > right,
        _ => left >= right,
    };

    /// <summary>A condition's text, its meaning, and how tightly its outermost operator binds.</summary>
    private sealed record Tree(string Text, Func<int?[], bool> Holds, int Strength)
    {
        public string Within(int strength) => Strength < strength ? $"({Text})" : Text;

        public override string ToString() => Text;
    }
}
