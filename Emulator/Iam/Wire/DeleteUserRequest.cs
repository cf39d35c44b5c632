namespace Acinaces.Emulator.Iam.Wire;

internal sealed record DeleteUserRequest
{
    public required string UserName { get; init; }
}
