namespace Acinaces.Adapters.Aws.DynamoDb;

/// <summary>One item to read in a batch.</summary>
public readonly record struct TableKey(string Table, DynamoItem Key);
