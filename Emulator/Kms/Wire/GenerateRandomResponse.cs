namespace Acinaces.Emulator.Kms.Wire;

internal sealed record GenerateRandomResponse(byte[] Plaintext);
