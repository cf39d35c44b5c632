namespace Acinaces.Emulator.ApiGateway.HttpApis.Wire;

/// <summary>TagResource, UntagResource and GetTags.</summary>
internal sealed record TagRequest(string? ResourceArn, IReadOnlyDictionary<string, string>? Tags, IReadOnlyList<string>? TagKeys);
