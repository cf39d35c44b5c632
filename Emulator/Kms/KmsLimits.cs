namespace Acinaces.Emulator.Kms;

/// <summary>The limits KMS enforces. Source: KMS developer guide, "Quotas", and API reference.</summary>
internal static class KmsLimits
{
    public const int MaxPlaintextBytes = 4096;
    public const int MaxRandomBytes = 1024;
    public const int MaxPolicyBytes = 32_768;
    public const int MaxTags = 50;
    public const int MaxPage = 1000;
    public const int DefaultPage = 100;
    public const int MinDeletionDays = 7;
    public const int MaxDeletionDays = 30;
    public const int MinRotationDays = 90;
    public const int MaxRotationDays = 2560;
    public const int DefaultRotationDays = 365;
}
