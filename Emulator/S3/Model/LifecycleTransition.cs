namespace Acinaces.Emulator.S3.Model;

/// <summary>A change of storage class, which is known only to be refused by its name.</summary>
internal sealed record LifecycleTransition
{
    public int? Days { get; set; }

    public DateTimeOffset? Date { get; set; }

    public int? NoncurrentDays { get; set; }

    public int? NewerNoncurrentVersions { get; set; }

    public string? StorageClass { get; set; }
}
