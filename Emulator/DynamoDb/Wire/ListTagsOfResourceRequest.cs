namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Request of ListTagsOfResource.</summary>
internal sealed record ListTagsOfResourceRequest(string? ResourceArn, string? NextToken);
