namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>One step of a document path: a name (or its placeholder), or an index into a list.</summary>
/// <param name="Name">Absent for an index.</param>
internal readonly record struct PathElement(string? Name, int Index)
{
    public override string ToString() => Name ?? $"[{Index}]";
}
