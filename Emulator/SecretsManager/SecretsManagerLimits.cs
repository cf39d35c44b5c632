namespace Acinaces.Emulator.SecretsManager;

/// <summary>The limits Secrets Manager enforces. Source: Secrets Manager user guide, "AWS Secrets Manager quotas".</summary>
internal static class SecretsManagerLimits
{
    public const int MaxNameLength = 512;
    public const int MaxValueBytes = 65_536;
    public const int MaxVersions = 100;
    public const int MaxTags = 50;
    public const int MaxPolicyLength = 20_480;
    public const int MinTokenLength = 32;
    public const int MaxTokenLength = 64;
    public const int MinRecoveryDays = 7;
    public const int MaxRecoveryDays = 30;
    public const int MaxBatch = 20;
    public const int MaxPage = 100;
    public const int MaxPasswordLength = 4096;
    public const int MinRotationDays = 1;
    public const int MaxRotationDays = 1000;

    /// <summary>A rotation that fails is begun again until it has failed so often. AWS says "multiple times".</summary>
    public const int MaxRotationTries = 5;

    public static readonly TimeSpan MinRotationPeriod = TimeSpan.FromHours(4);

    /// <summary>The pause after the first failure; it doubles with each further one.</summary>
    public static readonly TimeSpan RotationPause = TimeSpan.FromMinutes(1);
}
