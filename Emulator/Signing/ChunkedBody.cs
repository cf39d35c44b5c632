using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Signing;

/// <summary>
/// A body in the encoding <c>aws-chunked</c>: pieces with their length and perhaps a signature before each, then perhaps headers.
/// Gives out what is in the pieces; a piece's signature is checked at its end, so what was read counts only once the end of the body is reached.
/// </summary>
/// <param name="length">How many bytes there are in all pieces.</param>
/// <param name="isSigned">Each piece must carry a signature.</param>
/// <param name="seal">Checks the signatures. Absent: nobody does.</param>
internal sealed class ChunkedBody(Stream sent, long length, bool isSigned, PayloadSeal? seal) : ForwardStream
{
    private const int MaxLineBytes = 8 * 1024;
    private readonly Dictionary<string, string> _trailers = new(StringComparer.OrdinalIgnoreCase);
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = new byte[32 * 1024];
    private readonly StringBuilder _signedTrailers = new();
    private string _previous = seal?.Seed ?? "";
    private string _signature = "";
    private int _start;
    private int _end;
    private long _leftInChunk;
    private long _left = length;
    private bool _isFirst = true;
    private bool _isEnded;

    /// <summary>The headers behind the pieces; complete at the end.</summary>
    public IReadOnlyDictionary<string, string> Trailers => _trailers;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_isEnded || buffer.IsEmpty) return 0;
        if (_leftInChunk == 0 && !await BeginChunkAsync(cancellationToken)) return 0;
        if (_start == _end) await FillAsync(cancellationToken);
        var count = (int)Math.Min(Math.Min(buffer.Length, _end - _start), _leftInChunk);
        _buffer.AsMemory(_start, count).CopyTo(buffer);
        if (seal is not null) _hash.AppendData(_buffer, _start, count);
        _start += count;
        _leftInChunk -= count;
        _left -= count;
        if (_left < 0) throw Incomplete();
        if (_leftInChunk == 0) RequireSignature();
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _hash.Dispose();
        base.Dispose(disposing);
    }

    /// <returns>False: that was the last piece.</returns>
    private async ValueTask<bool> BeginChunkAsync(CancellationToken cancellationToken)
    {
        if (!_isFirst && (await ReadLineAsync(cancellationToken)).Length > 0) throw Incomplete();
        _isFirst = false;
        var header = (await ReadLineAsync(cancellationToken)).Split(';');
        if (!long.TryParse(header[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _leftInChunk) || _leftInChunk < 0) throw Incomplete();
        _signature = header.Length > 1 && header[1].StartsWith("chunk-signature=", StringComparison.Ordinal) ? header[1]["chunk-signature=".Length..] : "";
        if (isSigned && _signature.Length == 0) throw Incomplete();
        if (_leftInChunk > 0) return true;
        if (_left != 0) throw Incomplete();
        RequireSignature();
        await ReadTrailersAsync(cancellationToken);
        _isEnded = true;
        return false;
    }

    private async ValueTask ReadTrailersAsync(CancellationToken cancellationToken)
    {
        for (var line = await ReadLineAsync(cancellationToken); line.Length > 0; line = await ReadLineAsync(cancellationToken))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) throw Incomplete();
            var (name, value) = (line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
            if (name != "x-amz-trailer-signature") _signedTrailers.Append(name).Append(':').Append(value).Append('\n');
            else if (seal is not null && !AreEqual(seal.OfTrailer(_previous, _signedTrailers.ToString()), value)) throw Mismatch();
            _trailers[name] = value;
        }
        if (seal is not null && _signedTrailers.Length > 0 && !_trailers.ContainsKey("x-amz-trailer-signature")) throw Mismatch();
    }

    private void RequireSignature()
    {
        if (seal is null) return;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.GetHashAndReset(hash);
        if (!AreEqual(seal.OfChunk(_previous, hash), _signature)) throw Mismatch();
        _previous = _signature;
    }

    private static bool AreEqual(string expected, string given) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(given));

    /// <returns>Empty at the end of what was sent.</returns>
    private async ValueTask<string> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        while (true)
        {
            if (_start == _end && !await TryFillAsync(cancellationToken)) return line.ToString();
            var value = _buffer[_start++];
            if (value == '\n') return line.ToString();
            if (value != '\r') line.Append((char)value);
            if (line.Length > MaxLineBytes) throw Incomplete();
        }
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (!await TryFillAsync(cancellationToken)) throw Incomplete();
    }

    private async ValueTask<bool> TryFillAsync(CancellationToken cancellationToken)
    {
        _start = 0;
        _end = await sent.ReadAsync(_buffer, cancellationToken);
        return _end > 0;
    }

    private static AwsErrorException Incomplete() => new("IncompleteBody", "The request body terminated unexpectedly", 400);

    private static AwsErrorException Mismatch() => new("SignatureDoesNotMatch", "The request signature we calculated does not match the signature you provided. Check your key and signing method.", 403);
}
