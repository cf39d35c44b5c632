namespace Acinaces.Emulator.Kms.Wire;

internal sealed record DecryptResponse(string KeyId, byte[] Plaintext, string EncryptionAlgorithm);
