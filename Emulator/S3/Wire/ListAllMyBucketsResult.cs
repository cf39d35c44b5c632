using Acinaces.Emulator.S3.Model;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>The buckets of an account.</summary>
internal sealed record ListAllMyBucketsResult
{
    public Owner? Owner { get; set; }

    public BucketList? Buckets { get; set; }

    public string? Prefix { get; set; }

    public string? ContinuationToken { get; set; }
}
