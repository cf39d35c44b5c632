using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Vectors.Wire;

/// <summary>An item that a search has found, and how near it is.</summary>
internal sealed record SearchResultItem(Item Item, double Score);
