namespace Acinaces.Emulator.Iam.Wire;

internal sealed record CreateAccessKeyResponse(AccessKeyDescription AccessKey);
