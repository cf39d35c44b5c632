namespace Acinaces.Emulator.Iam.Wire;

internal sealed record GetUserRequest
{
    public required string UserName { get; init; }
}
