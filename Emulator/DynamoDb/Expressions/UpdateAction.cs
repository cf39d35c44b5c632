namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>One change of an update.</summary>
internal abstract record UpdateAction(DocumentPath Path)
{
    internal sealed record Set(DocumentPath Path, Operand Value) : UpdateAction(Path);

    internal sealed record Remove(DocumentPath Path) : UpdateAction(Path);

    /// <summary>Adds to a number or joins a set.</summary>
    internal sealed record Add(DocumentPath Path, Operand.Value Value) : UpdateAction(Path);

    /// <summary>Takes elements out of a set.</summary>
    internal sealed record Delete(DocumentPath Path, Operand.Value Value) : UpdateAction(Path);
}
