using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Makes an object of the parts of an upload.</summary>
internal sealed class CompleteMultipartUpload(S3Store store, BucketDirectory directory, ObjectWriter writer, EmulatorAddresses addresses) : IAsyncOperation<CompleteMultipartUploadRequest, CompleteMultipartUploadResponse>
{
    public IEnumerable<Permission> Permissions(CompleteMultipartUploadRequest request, Caller caller) => [directory.Right(caller, "PutObject", request.Bucket, request.Key)];

    public async ValueTask<CompleteMultipartUploadResponse> InvokeAsync(CompleteMultipartUploadRequest request, Caller caller, CancellationToken cancellationToken)
    {
        var bucket = directory.Require(request, caller);
        var (upload, parts) = store.FindUpload(request.Bucket, request.Key, request.UploadId) ?? throw S3Errors.NoSuchUpload(request.UploadId);
        var chosen = Choose(request.CompleteMultipartUpload?.Parts ?? [], parts, upload);
        var size = chosen.Sum(part => part.Piece.Length);
        if (size > S3Limits.MaxObjectBytes) throw S3Errors.TooLarge();
        if (request.ObjectSize is { } expected && expected != size) throw S3Errors.InvalidRequest($"The provided 'x-amz-mp-object-size' header value {expected} does not match what was computed: {size}");
        if (request.ChecksumType is { } type && type != upload.ChecksumType) throw S3Errors.InvalidRequest($"The upload was created using the {upload.ChecksumType} checksum mode. The complete request must use the same checksum mode.");
        var checksum = await ChecksumOfAsync(upload, chosen, cancellationToken);
        foreach (var (algorithm, value) in request.Given())
        {
            if (algorithm != upload.ChecksumAlgorithm || value != checksum.Value) throw S3Errors.BadChecksum(algorithm);
        }
        var version = new ObjectVersion
        {
            Key = upload.Key,
            ETag = $"{Convert.ToHexStringLower(Md5.Of(chosen.SelectMany(part => Convert.FromHexString(part.ETag)).ToArray()))}-{chosen.Count}",
            Size = size,
            Pieces = [.. chosen.Select(part => part.Piece)],
            PartsCount = chosen.Count,
            Properties = upload.Properties,
            Tags = upload.Tags,
            Checksum = checksum,
        };
        return Answer(store.Put(bucket.Name, version, new WriteCondition(request.IfMatch, request.IfNoneMatch), upload.Id), bucket);
    }

    private CompleteMultipartUploadResponse Answer(ObjectVersion stored, Bucket bucket)
    {
        var result = new CompleteMultipartUploadResult
        {
            Location = $"{addresses.Aws ?? "http://localhost"}/{bucket.Name}/{Uri.EscapeDataString(stored.Key)}",
            Bucket = bucket.Name,
            Key = stored.Key,
            ETag = $"\"{stored.ETag}\"",
            ChecksumType = stored.Checksum?.Type,
        };
        result.Show(stored.Checksum);
        var response = new CompleteMultipartUploadResponse
        {
            VersionId = bucket.Versioning is null ? null : stored.VersionId,
            CompleteMultipartUploadResult = result,
        };
        response.Show(stored.Properties.Encryption);
        return response;
    }

    private static List<Model.UploadPart> Choose(List<CompletedPart> named, IReadOnlyList<Model.UploadPart> present, Upload upload)
    {
        if (named.Count == 0) throw S3Errors.MalformedXml();
        var chosen = new List<Model.UploadPart>();
        foreach (var name in named)
        {
            if (chosen.Count > 0 && name.PartNumber <= chosen[^1].Number) throw S3Errors.InvalidPartOrder();
            var part = present.FirstOrDefault(part => part.Number == name.PartNumber && part.ETag == name.ETag?.Trim('"')) ?? throw S3Errors.InvalidPart();
            var given = name.Given();
            if (given.TryGetValue(upload.ChecksumAlgorithm, out var value) ? value != part.Checksum.Value : given.Count > 0 && upload.HasChosenChecksum) throw S3Errors.InvalidPart();
            if (upload is { HasChosenChecksum: true, ChecksumType: Checksum.Composite } && given.Count == 0)
                throw S3Errors.InvalidRequest($"The upload was created using a {upload.ChecksumAlgorithm.ToLowerInvariant()} checksum. The complete request must include the checksum for each part. It was missing for part {name.PartNumber} in the request.");
            chosen.Add(part);
        }
        if (chosen.SkipLast(1).Any(part => part.Piece.Length < S3Limits.MinPartBytes)) throw S3Errors.PartTooSmall();
        return chosen;
    }

    private async Task<Checksum> ChecksumOfAsync(Upload upload, List<Model.UploadPart> parts, CancellationToken cancellationToken)
    {
        if (upload.ChecksumType == Checksum.FullObject) return await writer.ChecksumAsync([.. parts.Select(part => part.Piece)], upload.ChecksumAlgorithm, cancellationToken);
        using var running = RunningChecksum.Of(upload.ChecksumAlgorithm);
        foreach (var part in parts) running.Append(Convert.FromBase64String(part.Checksum.Value));
        return new Checksum(upload.ChecksumAlgorithm, $"{Convert.ToBase64String(running.ToBytes())}-{parts.Count}", Checksum.Composite);
    }
}
