namespace Acinaces.Emulator.Iam.Wire;

internal sealed record CreateUserResponse(UserDescription User);
