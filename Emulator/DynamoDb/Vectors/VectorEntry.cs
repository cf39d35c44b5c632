using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Vectors;

/// <summary>An item in a vector index.</summary>
/// <param name="Item">The whole item; what the index projects is cut out when it is read.</param>
/// <param name="Vector">Its vector at the index's precision.</param>
/// <param name="Square">The sum of the squares of the vector.</param>
/// <param name="Filters">Its values of the index's filters. Absent ones: the item has none.</param>
/// <param name="Bytes">What the index holds of the item counts for so much.</param>
internal sealed record VectorEntry(Item Item, float[] Vector, double Square, AttributeValue?[] Filters, int Bytes);
