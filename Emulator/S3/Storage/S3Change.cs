using System.Text.Json.Serialization;
using Acinaces.Emulator.S3.Model;

namespace Acinaces.Emulator.S3.Storage;

/// <summary>One change of the buckets, as the journal keeps it. The bytes of objects are not in it, only where they are.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "t")]
[JsonDerivedType(typeof(BucketStored), "bucket")]
[JsonDerivedType(typeof(BucketRemoved), "no-bucket")]
[JsonDerivedType(typeof(VersionStored), "version")]
[JsonDerivedType(typeof(VersionChanged), "changed")]
[JsonDerivedType(typeof(VersionRemoved), "no-version")]
[JsonDerivedType(typeof(UploadStored), "upload")]
[JsonDerivedType(typeof(UploadRemoved), "no-upload")]
[JsonDerivedType(typeof(PartStored), "part")]
internal abstract record S3Change
{
    private S3Change()
    {
    }

    internal sealed record BucketStored(Bucket Bucket) : S3Change;

    internal sealed record BucketRemoved(string Name) : S3Change;

    /// <param name="UploadId">The upload that ends with it. Absent for most.</param>
    internal sealed record VersionStored(string Bucket, ObjectVersion Version, string? UploadId = null) : S3Change;

    internal sealed record VersionChanged(string Bucket, ObjectVersion Version) : S3Change;

    internal sealed record VersionRemoved(string Bucket, string Key, string VersionId) : S3Change;

    internal sealed record UploadStored(Upload Upload) : S3Change;

    internal sealed record UploadRemoved(string UploadId) : S3Change;

    internal sealed record PartStored(string UploadId, UploadPart Part) : S3Change;
}
