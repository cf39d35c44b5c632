namespace Acinaces.Emulator.Iam.Model;

internal sealed record IamTag(string Key, string Value);
