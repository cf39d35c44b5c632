namespace Acinaces.Emulator.Sts.Wire;

internal sealed record AssumedRoleUser(string AssumedRoleId, string Arn);
