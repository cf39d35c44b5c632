using System.Collections.Concurrent;
using Microsoft.Win32.SafeHandles;

namespace Acinaces.Emulator.State;

/// <summary>Pieces that end with the process: small ones in memory, large ones in files that have no name any more, so that nothing can be left behind.</summary>
internal sealed class VolatileBlobs : BlobStore
{
    private const int LargestInMemory = 1024 * 1024;
    private readonly ConcurrentDictionary<string, Func<IBlobReader>> _pieces = new(StringComparer.Ordinal);

    public override BlobDraft Begin() => new Draft(this);

    public override IBlobReader Open(string id) => _pieces.TryGetValue(id, out var open) ? open() : throw new FileNotFoundException("The piece has been removed.", id);

    // An open file ends with its last reader: the finaliser of its handle closes it.
    protected override void RemovePiece(string id) => _pieces.TryRemove(id, out _);

    protected override void RemoveAllBut(IReadOnlySet<string> needed)
    {
        foreach (var id in _pieces.Keys.Where(id => !needed.Contains(id))) _pieces.TryRemove(id, out _);
    }

    private sealed class Draft(VolatileBlobs store) : BlobDraft
    {
        private readonly MemoryStream _memory = new();
        private SafeFileHandle? _file;
        private bool _isComplete;

        public override BlobPiece Complete()
        {
            var id = Guid.NewGuid().ToString("N");
            var (file, bytes) = (_file, _file is null ? _memory.ToArray() : []);
            store._pieces[id] = file is null ? () => new HeldBlob(bytes) : () => new FileBlobReader(file, isShared: true);
            _isComplete = true;
            return new BlobPiece(id, Length);
        }

        protected override async ValueTask WriteAsync(long offset, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
        {
            if (_file is null && offset + bytes.Length > LargestInMemory)
            {
                _file = OpenNameless();
                await RandomAccess.WriteAsync(_file, _memory.GetBuffer().AsMemory(0, (int)offset), 0, cancellationToken);
            }
            if (_file is null) await _memory.WriteAsync(bytes, cancellationToken);
            else await RandomAccess.WriteAsync(_file, bytes, offset, cancellationToken);
        }

        protected override void Dispose(bool disposing)
        {
            if (!_isComplete) _file?.Dispose();
            _memory.Dispose();
        }

        private static SafeFileHandle OpenNameless()
        {
            var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
            var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, FileOptions.Asynchronous);
            File.Delete(path);
            return handle;
        }
    }

    private sealed class HeldBlob(byte[] bytes) : IBlobReader
    {
        public ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken)
        {
            var count = (int)Math.Min(buffer.Length, bytes.Length - offset);
            bytes.AsMemory((int)offset, count).CopyTo(buffer);
            return ValueTask.FromResult(count);
        }

        public void Dispose()
        {
        }
    }
}
