namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Units used of a table or index.</summary>
internal sealed record Capacity(double CapacityUnits, double? ReadCapacityUnits = null, double? WriteCapacityUnits = null);
