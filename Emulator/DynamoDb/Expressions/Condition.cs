namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>Something that holds or does not.</summary>
internal abstract record Condition
{
    private Condition()
    {
    }

    internal sealed record And(Condition Left, Condition Right) : Condition;

    internal sealed record Or(Condition Left, Condition Right) : Condition;

    internal sealed record Not(Condition Of) : Condition;

    /// <param name="Symbol">One of <c>= &lt;&gt; &lt; &lt;= &gt; &gt;=</c>.</param>
    internal sealed record Comparison(string Symbol, Operand Left, Operand Right) : Condition;

    internal sealed record Between(Operand Of, Operand Low, Operand High) : Condition;

    internal sealed record In(Operand Of, IReadOnlyList<Operand> Options) : Condition;

    /// <param name="Wanted">True for <c>attribute_exists</c>, false for <c>attribute_not_exists</c>.</param>
    internal sealed record Exists(Operand Of, bool Wanted) : Condition;

    /// <summary>A call with the wrong number of operands; never outlives the checks.</summary>
    internal sealed record Call(string Function, IReadOnlyList<Operand> Operands) : Condition;

    internal sealed record TypeIs(Operand Of, Operand TypeName) : Condition;

    internal sealed record BeginsWith(Operand Of, Operand Beginning) : Condition;

    internal sealed record Contains(Operand Of, Operand Element) : Condition;
}
