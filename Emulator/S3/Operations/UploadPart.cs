using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Stores a part of an upload; one of the same number gives way.</summary>
internal sealed class UploadPart(S3Store store, BucketDirectory directory, ObjectWriter writer) : IAsyncOperation<UploadPartRequest, UploadPartResponse>
{
    public IEnumerable<Permission> Permissions(UploadPartRequest request, Caller caller) => [directory.Right(caller, "PutObject", request.Bucket, request.Key)];

    public async ValueTask<UploadPartResponse> InvokeAsync(UploadPartRequest request, Caller caller, CancellationToken cancellationToken)
    {
        directory.Require(request, caller);
        RequireNumber(request.PartNumber);
        var (upload, _) = store.FindUpload(request.Bucket, request.Key, request.UploadId) ?? throw S3Errors.NoSuchUpload(request.UploadId);
        var content = request.Content ?? throw new InvalidOperationException("The codec gives every upload its body.");
        var written = await writer.WriteAsync(request, content, upload.ChecksumAlgorithm, cancellationToken);
        try
        {
            if (upload.HasChosenChecksum && written.Checksums.Keys.FirstOrDefault(name => name != upload.ChecksumAlgorithm) is { } other)
                throw S3Errors.InvalidRequest($"Checksum Type mismatch occurred, expected checksum Type: {upload.ChecksumAlgorithm.ToLowerInvariant()}, actual checksum Type: {other.ToLowerInvariant()}");
            store.Add(upload.Id, new Model.UploadPart(request.PartNumber, written.Md5, written.Piece, default, written.Kept));
        }
        catch (AwsErrorException)
        {
            writer.Discard(written);
            throw;
        }
        var response = new UploadPartResponse { ETag = $"\"{written.Md5}\"" };
        response.Show(upload.Properties.Encryption);
        response.Show(upload.HasChosenChecksum ? written.Kept : written.Checksums.Values.FirstOrDefault(checksum => checksum != written.Kept) ?? written.Kept);
        return response;
    }

    /// <exception cref="AwsErrorException">InvalidArgument.</exception>
    public static void RequireNumber(int number)
    {
        if (number is < 1 or > S3Limits.MaxParts) throw S3Errors.InvalidArgument("partNumber", $"{number}", "Part number must be an integer between 1 and 10000, inclusive");
    }
}
