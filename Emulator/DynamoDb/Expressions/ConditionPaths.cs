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

    private static IEnumerable<DocumentPath> Of(IReadOnlyList<Operand> operands) => operands.SelectMany(Of);

    private static IEnumerable<DocumentPath> Of(Operand operand) => operand switch
    {
        Operand.Path path => [path.Document],
        Operand.Size size => Of(size.Of),
        Operand.Truth truth => Of(truth.Of),
        _ => [],
    };
}
