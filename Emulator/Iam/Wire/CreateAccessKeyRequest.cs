namespace Acinaces.Emulator.Iam.Wire;

internal sealed record CreateAccessKeyRequest
{
    public required string UserName { get; init; }
}
