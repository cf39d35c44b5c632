namespace Acinaces.Emulator.SecretsManager.Model;

/// <summary>A rotation that is not complete.</summary>
/// <param name="Token">The id of the version it makes.</param>
/// <param name="NotBefore">When it is tried, or tried again.</param>
/// <param name="Failures">Tries that failed.</param>
/// <param name="OnlyTests">The configuration is tried out with <c>testSecret</c>; the version is dropped afterwards.</param>
internal sealed record RotationAttempt(string Token, DateTimeOffset NotBefore, int Failures = 0, bool OnlyTests = false);
