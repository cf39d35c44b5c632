namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Request of UntagResource.</summary>
internal sealed record UntagResourceRequest(string? ResourceArn, IReadOnlyList<string>? TagKeys);
