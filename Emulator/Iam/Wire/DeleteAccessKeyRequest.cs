namespace Acinaces.Emulator.Iam.Wire;

internal sealed record DeleteAccessKeyRequest
{
    public required string UserName { get; init; }

    public required string AccessKeyId { get; init; }
}
