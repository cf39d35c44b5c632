namespace Acinaces.Adapters.Aws.DynamoDb;

/// <param name="Next">The key to go on after. Absent on the last page.</param>
public sealed record ItemPage(IReadOnlyList<DynamoItem> Items, DynamoItem? Next);
