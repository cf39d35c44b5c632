namespace Acinaces.Emulator.Kms.Wire;

internal sealed record DescribeKeyRequest(string KeyId);
