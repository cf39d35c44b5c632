namespace Acinaces.Emulator.Kms.Wire;

internal sealed record ListKeysResponse(IReadOnlyList<KeyListEntry> Keys, string? NextMarker, bool Truncated);
