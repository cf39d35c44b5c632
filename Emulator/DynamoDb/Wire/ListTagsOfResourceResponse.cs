namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Answer of ListTagsOfResource; all tags fit one page.</summary>
internal sealed record ListTagsOfResourceResponse(IReadOnlyList<Tag> Tags);
