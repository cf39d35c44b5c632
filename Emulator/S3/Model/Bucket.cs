namespace Acinaces.Emulator.S3.Model;

/// <summary>A bucket and its settings. What is in it lies elsewhere.</summary>
internal sealed record Bucket
{
    public string Name { get; set; } = "";

    /// <summary>The owner, twelve digits.</summary>
    public string AccountId { get; set; } = "";

    public string Region { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary><c>Enabled</c> or <c>Suspended</c>. Absent: it never was enabled.</summary>
    public string? Versioning { get; set; }

    /// <summary>The policy document. Absent: none.</summary>
    public string? Policy { get; set; }

    /// <summary>Absent: it was removed. A new bucket blocks everything.</summary>
    public PublicAccessBlockConfiguration? PublicAccessBlock { get; set; }

    /// <summary>What objects are encrypted with that do not say it themselves. Absent: S3's own keys.</summary>
    public ServerSideEncryptionConfiguration? Encryption { get; set; }

    /// <summary>Absent: none.</summary>
    public List<Tag>? Tags { get; set; }

    /// <summary>Absent: objects stay until somebody deletes them.</summary>
    public LifecycleConfiguration? Lifecycle { get; set; }

    /// <summary>Absent: web pages have no access.</summary>
    public CorsConfiguration? Cors { get; set; }

    /// <summary>Absent: it was removed.</summary>
    public OwnershipControls? Ownership { get; set; }

    public bool IsVersioned => Versioning == "Enabled";

    public string Arn => $"arn:aws:s3:::{Name}";
}
