namespace Acinaces.Emulator.Kms.Wire;

internal sealed record GenerateDataKeyResponse(byte[] CiphertextBlob, byte[] Plaintext, string KeyId);
