namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>Finds the operands of a single condition.</summary>
internal static class ConditionOperands
{
    /// <returns>In the order they are written; none for conditions made of other conditions.</returns>
    public static IReadOnlyList<Operand> Of(Condition condition) => condition switch
    {
        Condition.Comparison comparison => [comparison.Left, comparison.Right],
        Condition.Between between => [between.Of, between.Low, between.High],
        Condition.In isIn => [isIn.Of, .. isIn.Options],
        Condition.Exists exists => [exists.Of],
        Condition.TypeIs typeIs => [typeIs.Of, typeIs.TypeName],
        Condition.BeginsWith beginsWith => [beginsWith.Of, beginsWith.Beginning],
        Condition.Contains contains => [contains.Of, contains.Element],
        Condition.Call call => call.Operands,
        _ => [],
    };
}
