namespace Acinaces.Emulator.Kms.Wire;

internal sealed record SignResponse(string KeyId, byte[] Signature, string SigningAlgorithm);
