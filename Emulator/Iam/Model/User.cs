namespace Acinaces.Emulator.Iam.Model;

internal sealed record User : Identity;
