namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Request of TagResource.</summary>
internal sealed record TagResourceRequest(string? ResourceArn, IReadOnlyList<Tag>? Tags);
