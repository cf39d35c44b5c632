using System.Security.Cryptography;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.S3.Wire;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.S3;

/// <summary>Takes bytes in as they come, and what their checksums are.</summary>
internal sealed class ObjectWriter(BlobStore blobs)
{
    private const int BufferBytes = 128 * 1024;

    /// <summary>Reads a request's body to its end and checks it against all that the client says of it.</summary>
    /// <param name="algorithm">What is kept of it. Absent: what the client chose, else the default.</param>
    /// <returns>Bytes that no record names yet: the caller sees to it, or discards them.</returns>
    public async Task<WrittenBytes> WriteAsync(ChecksummedRequest request, RequestContent content, string? algorithm, CancellationToken cancellationToken)
    {
        if (content.Length is not { } length) throw S3Errors.MissingLength();
        if (length > S3Limits.MaxPutBytes) throw S3Errors.TooLarge();
        var chosen = Chosen(request);
        var written = await WriteAsync(content.Bytes, algorithm ?? chosen ?? Checksum.Default, chosen, draft =>
        {
            if (draft.Length != length) throw S3Errors.Incomplete();
        }, cancellationToken);
        try
        {
            Require(request, content, written);
            return written;
        }
        catch
        {
            Discard(written);
            throw;
        }
    }

    /// <summary>Takes bytes from another part of the emulator.</summary>
    public Task<WrittenBytes> TakeAsync(Stream bytes, string algorithm, CancellationToken cancellationToken) => WriteAsync(bytes, algorithm, null, static _ => { }, cancellationToken);

    /// <summary>Copies bytes that the emulator has itself.</summary>
    public Task<WrittenBytes> CopyAsync(IReadOnlyList<BlobPiece> pieces, long offset, long length, string algorithm, CancellationToken cancellationToken) =>
        TakeAsync(blobs.Read(pieces, offset, length), algorithm, cancellationToken);

    /// <summary>The checksum of bytes in several pieces.</summary>
    public async Task<Checksum> ChecksumAsync(IReadOnlyList<BlobPiece> pieces, string algorithm, CancellationToken cancellationToken)
    {
        using var running = RunningChecksum.Of(algorithm);
        await using var bytes = blobs.Read(pieces, 0, pieces.Sum(piece => piece.Length));
        var buffer = new byte[BufferBytes];
        for (var count = await bytes.ReadAsync(buffer, cancellationToken); count > 0; count = await bytes.ReadAsync(buffer, cancellationToken)) running.Append(buffer.AsSpan(0, count));
        return new Checksum(algorithm, Convert.ToBase64String(running.ToBytes()));
    }

    public void Discard(WrittenBytes written) => blobs.Remove(written.Piece.Id);

    /// <summary>The algorithm that a request names, by a checksum or by what will come behind the body.</summary>
    private static string? Chosen(ChecksummedRequest request)
    {
        var named = request.Given().Keys.ToList();
        const string prefix = "x-amz-checksum-";
        if (request.Trailer is { } trailer && trailer.Trim().StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) named.Add(trailer.Trim()[prefix.Length..].ToUpperInvariant());
        if (named.Count > 1) throw S3Errors.InvalidRequest("Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.");
        if (named.Count == 0 && request.SdkChecksumAlgorithm is not null) throw S3Errors.InvalidRequest("x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.");
        if (named.Count == 1 && !Checksum.Algorithms.Contains(named[0])) throw S3Errors.InvalidRequest($"The value specified in the x-amz-trailer header is not supported: {request.Trailer}");
        return named.FirstOrDefault();
    }

    private static void Require(ChecksummedRequest request, RequestContent content, WrittenBytes written)
    {
        if (request.ContentMd5 is { } md5) DocumentDigest.RequireMd5(md5, Convert.FromHexString(written.Md5));
        var given = request.Given(content.Trailers);
        if (request.Trailer is not null && given.Count == 0) throw S3Errors.InvalidRequest("The trailer that x-amz-trailer names did not come.");
        foreach (var (algorithm, value) in given)
        {
            if (written.Checksums[algorithm].Value != value) throw S3Errors.BadChecksum(algorithm);
        }
    }

    private async Task<WrittenBytes> WriteAsync(Stream bytes, string kept, string? verified, Action<BlobDraft> check, CancellationToken cancellationToken)
    {
        using var draft = blobs.Begin();
        using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        var checksums = new[] { kept, verified ?? kept }.Distinct().ToDictionary(name => name, RunningChecksum.Of);
        var buffer = new byte[BufferBytes];
        await using (bytes)
        {
            for (var count = await bytes.ReadAsync(buffer, cancellationToken); count > 0; count = await bytes.ReadAsync(buffer, cancellationToken))
            {
                md5.AppendData(buffer, 0, count);
                foreach (var checksum in checksums.Values) checksum.Append(buffer.AsSpan(0, count));
                if (draft.Length + count > S3Limits.MaxPutBytes) throw S3Errors.TooLarge();
                await draft.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            }
        }
        check(draft);
        var results = checksums.ToDictionary(checksum => checksum.Key, checksum => new Checksum(checksum.Key, Convert.ToBase64String(checksum.Value.ToBytes())));
        foreach (var checksum in checksums.Values) checksum.Dispose();
        return new WrittenBytes(draft.Complete(), Convert.ToHexStringLower(md5.GetCurrentHash()), results[kept], results);
    }
}
