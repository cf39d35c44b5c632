namespace Acinaces.Emulator.State;

/// <summary>Reads pieces one after the other; each is opened when it is reached.</summary>
internal sealed class BlobStream(BlobStore blobs, IReadOnlyList<BlobPiece> pieces, long offset, long length) : ForwardStream
{
    private IBlobReader? _reader;
    private int _piece;
    private long _offset = offset;
    private long _left = length;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_left > 0 && buffer.Length > 0)
        {
            var piece = pieces[_piece];
            if (_offset >= piece.Length)
            {
                _offset -= piece.Length;
                _piece++;
                _reader?.Dispose();
                _reader = null;
                continue;
            }
            _reader ??= blobs.Open(piece.Id);
            var wanted = (int)Math.Min(Math.Min(buffer.Length, piece.Length - _offset), _left);
            var count = await _reader.ReadAsync(_offset, buffer[..wanted], cancellationToken);
            if (count == 0) throw new EndOfStreamException($"The piece {piece.Id} is shorter than its record says.");
            _offset += count;
            _left -= count;
            return count;
        }
        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _reader?.Dispose();
        base.Dispose(disposing);
    }
}
