namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>An attribute to order by.</summary>
internal readonly record struct Ordering(string Attribute, bool Descending);
