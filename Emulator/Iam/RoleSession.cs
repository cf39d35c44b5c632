namespace Acinaces.Emulator.Iam;

/// <summary>What a session token stands for.</summary>
/// <param name="SessionPolicy">A policy document that narrows the session. Absent: the role's own rights.</param>
internal sealed record RoleSession(string AccessKeyId, string RoleArn, string SessionName, DateTimeOffset Expiration, string? SessionPolicy);
