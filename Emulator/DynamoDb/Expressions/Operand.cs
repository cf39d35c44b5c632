namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>Something with a value, in a condition or on the right of SET.</summary>
internal abstract record Operand
{
    private Operand()
    {
    }

    internal sealed record Path(DocumentPath Document) : Operand;

    internal sealed record Value(string Placeholder) : Operand;

    /// <summary>The length of a text or binary, the count of a set, list or map.</summary>
    internal sealed record Size(Operand Of) : Operand;

    /// <summary>Whether a condition holds, as true or false. Only statements write conditions in the place of values.</summary>
    internal sealed record Truth(Condition Of) : Operand;

    /// <summary>A call with the wrong number of operands; never outlives the checks.</summary>
    internal sealed record Call(string Function, IReadOnlyList<Operand> Operands) : Operand;

    internal sealed record Sum(Operand Left, Operand Right) : Operand;

    internal sealed record Difference(Operand Left, Operand Right) : Operand;

    internal sealed record IfNotExists(DocumentPath Document, Operand Otherwise) : Operand;

    internal sealed record ListAppend(Operand First, Operand Second) : Operand;
}
