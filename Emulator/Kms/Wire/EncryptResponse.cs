namespace Acinaces.Emulator.Kms.Wire;

internal sealed record EncryptResponse(byte[] CiphertextBlob, string KeyId, string EncryptionAlgorithm);
