namespace Acinaces.Emulator.Iam.Wire;

internal sealed record UpdateAccessKeyRequest
{
    public required string UserName { get; init; }

    public required string AccessKeyId { get; init; }

    public required string Status { get; init; }
}
