namespace Acinaces.Emulator.Iam;

/// <summary>A managed policy in the list of those an identity has.</summary>
internal sealed record AttachedPolicy(string PolicyName, string PolicyArn);
