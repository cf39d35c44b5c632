using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Begins an upload in parts.</summary>
internal sealed class CreateMultipartUpload(S3Store store, BucketDirectory directory, IdSource ids, TimeProvider clock) : IOperation<CreateMultipartUploadRequest, CreateMultipartUploadResponse>
{
    private const int UploadIdLength = 64;

    public IEnumerable<Permission> Permissions(CreateMultipartUploadRequest request, Caller caller) => [directory.Right(caller, "PutObject", request.Bucket, request.Key)];

    public CreateMultipartUploadResponse Invoke(CreateMultipartUploadRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        NewObject.RequireKey(request.Key);
        var algorithm = request.ChecksumAlgorithm ?? Checksum.Default;
        if (!Checksum.Algorithms.Contains(algorithm)) throw S3Errors.InvalidRequest("Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]");
        var upload = new Upload
        {
            Id = ids.Lower(UploadIdLength),
            Bucket = bucket.Name,
            Key = request.Key,
            Initiated = clock.GetUtcNow(),
            Properties = NewObject.PropertiesOf(request, bucket, caller),
            Tags = TagRules.FromHeader(request.Tagging),
            ChecksumAlgorithm = algorithm,
            ChecksumType = TypeOf(request, algorithm),
            HasChosenChecksum = request.ChecksumAlgorithm is not null,
        };
        store.Begin(upload);
        var response = new CreateMultipartUploadResponse
        {
            ChecksumAlgorithm = request.ChecksumAlgorithm,
            ChecksumType = upload.HasChosenChecksum ? upload.ChecksumType : null,
            InitiateMultipartUploadResult = new InitiateMultipartUploadResult { Bucket = bucket.Name, Key = upload.Key, UploadId = upload.Id },
        };
        response.Show(upload.Properties.Encryption);
        return response;
    }

    private static string TypeOf(CreateMultipartUploadRequest request, string algorithm)
    {
        if (request.ChecksumType is null) return algorithm == Checksum.Default ? Checksum.FullObject : Checksum.Composite;
        if (request.ChecksumAlgorithm is null) throw S3Errors.InvalidRequest("The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.");
        return request.ChecksumType switch
        {
            Checksum.FullObject when Checksum.CanBeFull(algorithm) => Checksum.FullObject,
            Checksum.Composite when algorithm != Checksum.Default => Checksum.Composite,
            Checksum.FullObject or Checksum.Composite => throw S3Errors.InvalidRequest($"The {request.ChecksumType} checksum type cannot be used with the {algorithm.ToLowerInvariant()} checksum algorithm."),
            _ => throw S3Errors.InvalidRequest("Value for x-amz-checksum-type header is invalid."),
        };
    }
}
