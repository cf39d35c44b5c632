using System.Runtime.CompilerServices;

namespace Acinaces.Topology.Model;

/// <summary>An S3 bucket; public access is always blocked and objects are always encrypted.</summary>
public sealed record Bucket : Resource
{
    public Bucket(string name, string purpose, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, new SourceLine(file, line)) => Purpose = purpose;

    public override string Kind => "bucket";

    public string Purpose { get; }

    public bool Versioned { get; init; } = true;

    public BucketLifetime Lifetime { get; init; }

    /// <summary>Whether pages are served from it: then it stands beside the distribution, in us-east-1.</summary>
    public bool ServedByCdn { get; init; }

    /// <summary>Absent for the service's own default encryption.</summary>
    public EncryptionKey? Key { get; init; }

    /// <summary>Whether no version can be changed or deleted before the environment's retention of audit records is over.</summary>
    public bool Locked { get; init; }

    /// <summary>Where accesses are logged. Absent when they are not.</summary>
    public Bucket? AccessLog { get; init; }
}
