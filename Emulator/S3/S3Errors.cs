using System.Globalization;
using System.Text.Json.Nodes;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.S3;

/// <summary>S3's errors with its texts.</summary>
/// <remarks>Source: S3 API reference, "Error responses".</remarks>
internal static class S3Errors
{
    public static AwsErrorException NoSuchBucket(string bucket) => Error("NoSuchBucket", "The specified bucket does not exist", 404, ("BucketName", bucket));

    public static AwsErrorException NoSuchKey(string key) => Error("NoSuchKey", "The specified key does not exist.", 404, ("Key", key));

    /// <summary>The newest version is a delete marker.</summary>
    public static AwsErrorException Deleted(string key, string versionId) => With(NoSuchKey(key), ("x-amz-delete-marker", "true"), ("x-amz-version-id", versionId));

    /// <summary>The version that was asked for is a delete marker.</summary>
    public static AwsErrorException IsDeleteMarker(string method, string versionId) => With(
        Error("MethodNotAllowed", "The specified method is not allowed against this resource.", 405, ("Method", method), ("ResourceType", "DeleteMarker")), ("x-amz-delete-marker", "true"), ("x-amz-version-id", versionId), ("Allow", "DELETE"));

    public static AwsErrorException NoSuchVersion(string key, string versionId) => Error("NoSuchVersion", "The specified version does not exist.", 404, ("Key", key), ("VersionId", versionId));

    public static AwsErrorException NoSuchUpload(string uploadId) => Error(
        "NoSuchUpload", "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.", 404, ("UploadId", uploadId));

    public static AwsErrorException BucketTaken(string bucket) => Error(
        "BucketAlreadyExists", "The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.", 409, ("BucketName", bucket));

    public static AwsErrorException BucketOwned(string bucket) => Error("BucketAlreadyOwnedByYou", "Your previous request to create the named bucket succeeded and you already own it.", 409, ("BucketName", bucket));

    public static AwsErrorException BucketNotEmpty(string bucket, bool hasVersions) => Error(
        "BucketNotEmpty", hasVersions ? "The bucket you tried to delete is not empty. You must delete all versions in the bucket." : "The bucket you tried to delete is not empty", 409, ("BucketName", bucket));

    public static AwsErrorException InvalidBucketName(string bucket) => Error("InvalidBucketName", "The specified bucket is not valid.", 400, ("BucketName", bucket));

    public static AwsErrorException LocationUnspecified() => new("IllegalLocationConstraintException", "The unspecified location constraint is incompatible for the region specific endpoint this request was sent to.");

    public static AwsErrorException LocationElsewhere(string location) => new("IllegalLocationConstraintException", $"The {location} location constraint is incompatible for the region specific endpoint this request was sent to.");

    public static AwsErrorException PreconditionFailed(string condition) => Error("PreconditionFailed", "At least one of the pre-conditions you specified did not hold", 412, ("Condition", condition));

    public static AwsErrorException NotModified(string etag, DateTimeOffset lastModified) => With(
        new AwsErrorException("NotModified", "Not Modified", 304), ("ETag", etag), ("Last-Modified", lastModified.ToString("R", CultureInfo.InvariantCulture)));

    public static AwsErrorException InvalidRange(string range, long size) => Error(
        "InvalidRange", "The requested range is not satisfiable", 416, ("RangeRequested", range), ("ActualObjectSize", size.ToString(CultureInfo.InvariantCulture)));

    public static AwsErrorException BadDigest() => new("BadDigest", "The Content-MD5 you specified did not match what we received.");

    public static AwsErrorException InvalidDigest() => new("InvalidDigest", "The Content-MD5 you specified was invalid.");

    public static AwsErrorException BadChecksum(string algorithm) => new("BadDigest", $"The {algorithm} you specified did not match the calculated checksum.");

    public static AwsErrorException InvalidPart() => new(
        "InvalidPart", "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.");

    public static AwsErrorException InvalidPartOrder() => new("InvalidPartOrder", "The list of parts was not in ascending order. Parts must be ordered by part number.");

    public static AwsErrorException PartTooSmall() => new("EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size");

    public static AwsErrorException TooLarge() => new("EntityTooLarge", "Your proposed upload exceeds the maximum allowed size");

    public static AwsErrorException MissingLength() => new("MissingContentLength", "You must provide the Content-Length HTTP header.", 411);

    public static AwsErrorException Incomplete() => new("IncompleteBody", "You did not provide the number of bytes specified by the Content-Length HTTP header");

    public static AwsErrorException MalformedXml() => RestXmlReader.Malformed();

    public static AwsErrorException MalformedPolicy(string message) => new("MalformedPolicy", message);

    public static AwsErrorException AccessDenied() => new("AccessDenied", "Access Denied", 403);

    public static AwsErrorException AclsOff() => new("AccessControlListNotSupported", "The bucket does not allow ACLs");

    public static AwsErrorException InvalidRequest(string message) => new("InvalidRequest", message);

    public static AwsErrorException InvalidArgument(string name, string value, string message) => Error("InvalidArgument", message, 400, ("ArgumentName", name), ("ArgumentValue", value));

    /// <param name="what">The header, element or value that is not done.</param>
    public static AwsErrorException NotImplemented(string what) => new("NotImplemented", $"A header you provided implies functionality that is not implemented: {what}", 501);

    /// <summary>A bucket has no such setting.</summary>
    public static AwsErrorException NoSuchSetting(string code, string message, string bucket) => Error(code, message, 404, ("BucketName", bucket));

    private static AwsErrorException Error(string code, string message, int status, params ReadOnlySpan<(string Name, string Value)> members)
    {
        var further = new JsonObject();
        foreach (var (name, value) in members) further[name] = value;
        return new AwsErrorException(new AwsError(code, message, status) { Members = further });
    }

    private static AwsErrorException With(AwsErrorException error, params (string Name, string Value)[] headers) =>
        new(error.Error with { Headers = headers.ToDictionary(header => header.Name, header => header.Value) });
}
