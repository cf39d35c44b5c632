namespace Acinaces.Emulator.Signing;

/// <summary>A derived key, or why there is none.</summary>
/// <param name="Key">Absent when the credential is unknown or malformed.</param>
/// <param name="IsWellFormed">The credential text had its five parts.</param>
internal readonly record struct SigningKeyResult(SigningKey? Key, bool IsWellFormed);
