namespace Acinaces.Emulator.Iam.Wire;

internal sealed record ListAccessKeysResponse(IReadOnlyList<AccessKeyDescription> AccessKeyMetadata, bool IsTruncated, string? Marker);
