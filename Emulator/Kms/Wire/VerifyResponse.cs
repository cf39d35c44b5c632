namespace Acinaces.Emulator.Kms.Wire;

internal sealed record VerifyResponse(string KeyId, bool SignatureValid, string SigningAlgorithm);
