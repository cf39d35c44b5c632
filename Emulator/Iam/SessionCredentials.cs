namespace Acinaces.Emulator.Iam;

/// <summary>Temporary credentials of a role session, as STS hands them out.</summary>
internal sealed record SessionCredentials(string AccessKeyId, string SecretAccessKey, string SessionToken, DateTimeOffset Expiration);
