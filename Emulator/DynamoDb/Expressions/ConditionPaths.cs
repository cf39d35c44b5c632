namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>Finds the document paths in a condition.</summary>
internal static class ConditionPaths
{
    public static IEnumerable<DocumentPath> Of(Condition condition) => condition switch
    {
        Condition.And and => Of(and.Left).Concat(Of(and.Right)),
        Condition.Or or => Of(or.Left).Concat(Of(or.Right)),
        Condition.Not not => Of(not.Of),
        Condition.Comparison comparison => Of(comparison.Left, comparison.Right),
        Condition.Between between => Of(between.Of, between.Low, between.High),
        Condition.In isIn => Of([isIn.Of, .. isIn.Options]),
        Condition.Exists exists => Of(exists.Of),
        Condition.TypeIs typeIs => Of(typeIs.Of, typeIs.TypeName),
        Condition.BeginsWith beginsWith => Of(beginsWith.Of, beginsWith.Beginning),
        Condition.Contains contains => Of(contains.Of, contains.Element),
        _ => throw new InvalidOperationException($"Unknown condition {condition.GetType().Name}."),
    };

    private static IEnumerable<DocumentPath> Of(params Operand[] operands)
    {
        foreach (var operand in operands)
        {
            var inner = operand;
            while (inner is Operand.Size size)
                inner = size.Of;
            if (inner is Operand.Path path)
                yield return path.Document;
        }
    }
}
