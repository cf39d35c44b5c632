namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>Finds the document paths in a condition.</summary>
internal static class ConditionPaths
{
    public static IEnumerable<DocumentPath> Of(Condition condition) => condition switch
    {
        Condition.And and => Of(and.Left).Concat(Of(and.Right)),
        Condition.Or or => Of(or.Left).Concat(Of(or.Right)),
        Condition.Not not => Of(not.Of),
        _ => Of(ConditionOperands.Of(condition)),
    };

    private static IEnumerable<DocumentPath> Of(IReadOnlyList<Operand> operands)
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
