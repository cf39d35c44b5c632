using Microsoft.Win32.SafeHandles;

namespace Acinaces.Emulator.State;

/// <summary>A file per piece below <c>objects</c> in the data folder. A piece is written aside and moved into place when it is whole.</summary>
internal sealed class FileBlobs : BlobStore
{
    private const int ShelfLetters = 2;
    private readonly string _folder;
    private readonly string _drafts;
    private readonly bool _durable;

    public FileBlobs(string dataDirectory, bool durable)
    {
        _folder = Path.Combine(dataDirectory, "objects");
        _drafts = Path.Combine(_folder, "drafts");
        _durable = durable;
        if (new SnapshotFolder(dataDirectory).List().Count > 0) KeepAll();
    }

    public override BlobDraft Begin()
    {
        Directory.CreateDirectory(_drafts);
        var id = Guid.NewGuid().ToString("N");
        return new Draft(this, id, Path.Combine(_drafts, id));
    }

    public override IBlobReader Open(string id) => new FileBlobReader(File.OpenHandle(FileOf(id), share: FileShare.Read | FileShare.Delete, options: FileOptions.Asynchronous));

    protected override void RemovePiece(string id) => File.Delete(FileOf(id));

    protected override void RemoveAllBut(IReadOnlySet<string> needed)
    {
        if (!Directory.Exists(_folder)) return;
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            if (!needed.Contains(Path.GetFileName(file)) || Path.GetDirectoryName(file) == _drafts) File.Delete(file);
        }
    }

    private string FileOf(string id) => Path.Combine(_folder, id[..ShelfLetters], id);

    private sealed class Draft(FileBlobs store, string id, string path) : BlobDraft
    {
        private readonly SafeFileHandle _handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, options: FileOptions.Asynchronous);
        private bool _isComplete;

        public override BlobPiece Complete()
        {
            if (store._durable) RandomAccess.FlushToDisk(_handle);
            _handle.Dispose();
            var place = store.FileOf(id);
            Directory.CreateDirectory(Path.GetDirectoryName(place) ?? "");
            File.Move(path, place);
            _isComplete = true;
            return new BlobPiece(id, Length);
        }

        protected override ValueTask WriteAsync(long offset, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => RandomAccess.WriteAsync(_handle, bytes, offset, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            _handle.Dispose();
            if (!_isComplete) File.Delete(path);
        }
    }
}
