using Acinaces.Emulator.Iam.Model;

namespace Acinaces.Emulator.Iam;

/// <summary>An access key as IAM's answers show it.</summary>
internal sealed record AccessKeyDescription(string UserName, string AccessKeyId, string Status, DateTimeOffset CreateDate)
{
    /// <summary>Shown only where the key is created.</summary>
    public string? SecretAccessKey { get; init; }

    public static AccessKeyDescription Of(AccessKey key) => new(key.UserName, key.Id, key.IsActive ? "Active" : "Inactive", key.CreateDate);
}
