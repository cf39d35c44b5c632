namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Which attributes an index holds besides the keys: <c>ALL</c>, <c>KEYS_ONLY</c> or <c>INCLUDE</c> with names.</summary>
internal sealed record Projection(string? ProjectionType, IReadOnlyList<string>? NonKeyAttributes = null);
