using System.Globalization;

namespace Acinaces.Emulator.S3.Model;

/// <summary>What must hold of an object for a read to get it.</summary>
internal sealed record ReadCondition(string? IfMatch, string? IfNoneMatch, string? IfModifiedSince, string? IfUnmodifiedSince)
{
    /// <exception cref="Pipeline.AwsErrorException">PreconditionFailed, NotModified.</exception>
    public void Require(ObjectVersion version)
    {
        if (IfMatch is not null)
        {
            if (!Names(IfMatch, version)) throw S3Errors.PreconditionFailed("If-Match");
        }
        else if (Instant(IfUnmodifiedSince) is { } latest && version.LastModified > latest)
        {
            throw S3Errors.PreconditionFailed("If-Unmodified-Since");
        }
        if (IfNoneMatch is not null)
        {
            if (Names(IfNoneMatch, version)) throw S3Errors.NotModified($"\"{version.ETag}\"", version.LastModified);
        }
        else if (Instant(IfModifiedSince) is { } since && version.LastModified <= since)
        {
            throw S3Errors.NotModified($"\"{version.ETag}\"", version.LastModified);
        }
    }

    /// <summary>As the conditions on a copy's source fail: always as failed, never as not modified.</summary>
    /// <exception cref="Pipeline.AwsErrorException">PreconditionFailed.</exception>
    public void RequireSource(ObjectVersion version)
    {
        try
        {
            Require(version);
        }
        catch (Pipeline.AwsErrorException unchanged) when (unchanged.Error.HttpStatus == 304)
        {
            throw S3Errors.PreconditionFailed(IfNoneMatch is null ? "x-amz-copy-source-If-Modified-Since" : "x-amz-copy-source-If-None-Match");
        }
    }

    private static bool Names(string list, ObjectVersion version) => list.Split(',').Any(etag => etag.Trim() is "*" || etag.Trim().Trim('"') == version.ETag);

    // Dates that are none are passed over, as RFC 9110 has it.
    private static DateTimeOffset? Instant(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant : null;
}
