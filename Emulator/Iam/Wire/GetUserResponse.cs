namespace Acinaces.Emulator.Iam.Wire;

internal sealed record GetUserResponse(UserDescription User);
