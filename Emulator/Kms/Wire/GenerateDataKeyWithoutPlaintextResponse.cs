namespace Acinaces.Emulator.Kms.Wire;

internal sealed record GenerateDataKeyWithoutPlaintextResponse(byte[] CiphertextBlob, string KeyId);
