using System.Text;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3;

/// <summary>What a request says that an object will be.</summary>
internal static class NewObject
{
    /// <exception cref="AwsErrorException">A header is not one that the bucket takes.</exception>
    public static ObjectProperties PropertiesOf(NewObjectRequest request, Bucket bucket, Caller caller)
    {
        RequireAcl(request.Acl, bucket);
        return new ObjectProperties
        {
            ContentType = request.ContentType,
            CacheControl = request.CacheControl,
            ContentDisposition = request.ContentDisposition,
            ContentEncoding = WithoutChunks(request.ContentEncoding),
            ContentLanguage = request.ContentLanguage,
            Expires = request.Expires,
            StorageClass = StorageClasses.Checked(request.StorageClass),
            Encryption = ObjectEncryption.For(bucket, caller, request.ServerSideEncryption, request.KmsKeyId, request.BucketKeyEnabled),
            Metadata = Checked(request.Metadata),
        };
    }

    /// <exception cref="AwsErrorException">KeyTooLongError.</exception>
    public static void RequireKey(string key)
    {
        if (Encoding.UTF8.GetByteCount(key) > S3Limits.MaxKeyBytes) throw new AwsErrorException("KeyTooLongError", "Your key is too long");
    }

    /// <exception cref="AwsErrorException">AccessControlListNotSupported: lists are off; NotImplemented: they are on, but only the owner's is done.</exception>
    public static void RequireAcl(string? acl, Bucket bucket)
    {
        if (acl is null or "private" or "bucket-owner-full-control") return;
        throw bucket.Ownership is not { Rules: [{ ObjectOwnership: not OwnershipControls.Enforced }, ..] } ? S3Errors.AclsOff() : S3Errors.NotImplemented($"x-amz-acl: {acl}");
    }

    // How the body travelled is no property of the object.
    private static string? WithoutChunks(string? encoding)
    {
        if (encoding is null) return null;
        var kept = string.Join(',', encoding.Split(',', StringSplitOptions.TrimEntries).Where(part => part is not "aws-chunked"));
        return kept.Length > 0 ? kept : null;
    }

    private static Dictionary<string, string> Checked(Dictionary<string, string> metadata)
    {
        if (metadata.Sum(pair => Encoding.UTF8.GetByteCount(pair.Key) + Encoding.UTF8.GetByteCount(pair.Value)) > S3Limits.MaxMetadataBytes)
            throw new AwsErrorException("MetadataTooLarge", "Your metadata headers exceed the maximum allowed metadata size");
        return metadata;
    }
}
