using Acinaces.Emulator.DynamoDb.Storage;

namespace Acinaces.Emulator.DynamoDb.Vectors;

/// <summary>An item's entry in a vector index, and the partition in which it lies.</summary>
internal sealed record VectorPlace(EntryKey Partition, VectorEntry Entry);
