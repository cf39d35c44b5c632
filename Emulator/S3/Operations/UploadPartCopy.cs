using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Stores a part of an upload that is copied from an object.</summary>
internal sealed class UploadPartCopy(S3Store store, BucketDirectory directory, ObjectReader reader, ObjectWriter writer) : IAsyncOperation<UploadPartCopyRequest, UploadPartCopyResponse>
{
    public IEnumerable<Permission> Permissions(UploadPartCopyRequest request, Caller caller)
    {
        var source = CopySource.Parse(request.CopySource);
        yield return directory.Right(caller, source.VersionId is null ? "GetObject" : "GetObjectVersion", source.Bucket, source.Key);
        yield return directory.Right(caller, "PutObject", request.Bucket, request.Key);
    }

    public async ValueTask<UploadPartCopyResponse> InvokeAsync(UploadPartCopyRequest request, Caller caller, CancellationToken cancellationToken)
    {
        directory.Require(request, caller);
        UploadPart.RequireNumber(request.PartNumber);
        var (upload, _) = store.FindUpload(request.Bucket, request.Key, request.UploadId) ?? throw S3Errors.NoSuchUpload(request.UploadId);
        var source = CopySource.Parse(request.CopySource);
        var sourceBucket = directory.Require(source.Bucket, request.SourceExpectedBucketOwner, caller);
        var original = reader.Find(source.Bucket, source.Key, source.VersionId, "GET");
        new ReadCondition(request.CopySourceIfMatch, request.CopySourceIfNoneMatch, request.CopySourceIfModifiedSince, request.CopySourceIfUnmodifiedSince).RequireSource(original);
        var range = RangeOf(request.CopySourceRange, original.Size);
        if (range.Length > S3Limits.MaxPutBytes) throw S3Errors.InvalidRequest($"The specified copy source is larger than the maximum allowable size for a copy source: {S3Limits.MaxPutBytes}");
        var written = await writer.CopyAsync(original.Pieces, range.Offset, range.Length, upload.ChecksumAlgorithm, cancellationToken);
        try
        {
            store.Add(upload.Id, new Model.UploadPart(request.PartNumber, written.Md5, written.Piece, default, written.Kept));
        }
        catch (AwsErrorException)
        {
            writer.Discard(written);
            throw;
        }
        var result = new CopyPartResult { ETag = $"\"{written.Md5}\"", LastModified = PartInstant(request) };
        if (upload.HasChosenChecksum) result.Show(written.Kept);
        var response = new UploadPartCopyResponse
        {
            CopySourceVersionId = sourceBucket.Versioning is null ? null : original.VersionId,
            CopyPartResult = result,
        };
        response.Show(upload.Properties.Encryption);
        return response;
    }

    private DateTimeOffset PartInstant(UploadPartCopyRequest request) =>
        store.FindUpload(request.Bucket, request.Key, request.UploadId)?.Parts.FirstOrDefault(part => part.Number == request.PartNumber)?.LastModified ?? default;

    private static ByteRange RangeOf(string? header, long size)
    {
        if (header is null) return new ByteRange(0, size);
        // Here both ends are required, and the last byte must be there.
        if (!header.StartsWith("bytes=", StringComparison.Ordinal) || header["bytes=".Length..].Split('-') is not [{ Length: > 0 }, { Length: > 0 } last] || ByteRange.Parse(header, Math.Max(size, 1)) is not { } range)
            throw S3Errors.InvalidArgument("x-amz-copy-source-range", header, "The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the first and last bytes to copy");
        if (!long.TryParse(last, out var end) || end >= size) throw S3Errors.InvalidArgument("x-amz-copy-source-range", header, $"Range specified is not valid for source object of size: {size}");
        return range;
    }
}
