namespace Acinaces.Emulator.DynamoDb.Vectors.Wire;

/// <summary>Bytes that a vector index was searched or written for; one of the two. Source: DynamoDB API reference, VectorCapacity.</summary>
internal sealed record VectorCapacity(double? VectorSearchRequestBytes = null, double? VectorWriteRequestBytes = null);
