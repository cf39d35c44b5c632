namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>One SET or REMOVE of an UPDATE.</summary>
/// <param name="Value">Absent: what lies at the target is removed.</param>
internal sealed record Assignment(Term.Path Target, Term? Value);
