using System.Text.Json;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.S3.Storage;

/// <summary>All buckets with what is in them, without the bytes. Changes are applied and journaled under one lock.</summary>
internal sealed class S3Store(TimeProvider clock, IJournal journal, BlobStore blobs, IdSource ids) : IJournaled
{
    private const int VersionIdLength = 32;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, BucketContents> _buckets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UploadContents> _uploads = new(StringComparer.Ordinal);

    public byte JournalStream => JournalStreams.S3;

    /// <summary>Every piece that a record names.</summary>
    public IReadOnlySet<string> Pieces
    {
        get
        {
            lock (_gate)
            {
                return _buckets.Values.SelectMany(contents => contents.All).SelectMany(version => version.Pieces)
                    .Concat(_uploads.Values.SelectMany(upload => upload.Parts.Values).Select(part => part.Piece)).Select(piece => piece.Id).ToHashSet(StringComparer.Ordinal);
            }
        }
    }

    public Bucket? Find(string name)
    {
        lock (_gate) return _buckets.GetValueOrDefault(name)?.Bucket;
    }

    /// <summary>Buckets of an account in the order of their names.</summary>
    public IReadOnlyList<Bucket> List(string accountId)
    {
        lock (_gate) return [.. _buckets.Values.Select(contents => contents.Bucket).Where(bucket => bucket.AccountId == accountId).OrderBy(bucket => bucket.Name, StringComparer.Ordinal)];
    }

    /// <exception cref="AwsErrorException">The name is taken.</exception>
    public void Create(Bucket bucket)
    {
        lock (_gate)
        {
            if (_buckets.TryGetValue(bucket.Name, out var present)) throw present.Bucket.AccountId == bucket.AccountId ? S3Errors.BucketOwned(bucket.Name) : S3Errors.BucketTaken(bucket.Name);
            Commit(new S3Change.BucketStored(bucket));
        }
    }

    public void Change(string name, Func<Bucket, Bucket> change)
    {
        lock (_gate) Commit(new S3Change.BucketStored(change(Contents(name).Bucket)));
    }

    /// <exception cref="AwsErrorException">BucketNotEmpty.</exception>
    public void Delete(string name)
    {
        lock (_gate)
        {
            var contents = Contents(name);
            if (!contents.IsEmpty) throw S3Errors.BucketNotEmpty(name, contents.HasOnlyOldVersions || contents.Bucket.Versioning is not null);
            foreach (var upload in _uploads.Values.Where(upload => upload.Upload.Bucket == name).ToList()) Commit(new S3Change.UploadRemoved(upload.Upload.Id));
            Commit(new S3Change.BucketRemoved(name));
        }
    }

    /// <summary>Does something with a bucket's contents as one step.</summary>
    /// <exception cref="AwsErrorException">NoSuchBucket.</exception>
    public T Read<T>(string bucket, Func<BucketContents, T> read)
    {
        lock (_gate) return read(Contents(bucket));
    }

    /// <summary>Newest version first; empty when there is no such key.</summary>
    public IReadOnlyList<ObjectVersion> VersionsOf(string bucket, string key) => Read(bucket, contents => contents.VersionsOf(key).ToArray());

    /// <summary>Adds a version: a new one where the bucket is versioned, else in place of the one there is.</summary>
    /// <param name="uploadId">The upload that it ends. Absent for most.</param>
    /// <returns>The version with its id and instant.</returns>
    public ObjectVersion Put(string bucket, ObjectVersion version, WriteCondition condition, string? uploadId = null)
    {
        lock (_gate)
        {
            var contents = Contents(bucket);
            condition.Require(version.Key, Present(contents.VersionsOf(version.Key)));
            if (uploadId is not null && !_uploads.ContainsKey(uploadId)) throw S3Errors.NoSuchUpload(uploadId);
            var stored = version with { VersionId = contents.Bucket.IsVersioned ? ids.Lower(VersionIdLength) : ObjectVersion.Unversioned, LastModified = Now() };
            Commit(new S3Change.VersionStored(bucket, stored, uploadId));
            return stored;
        }
    }

    /// <summary>Changes what may be changed of a version: its tags.</summary>
    public void Change(string bucket, ObjectVersion version)
    {
        lock (_gate)
        {
            if (Contents(bucket).VersionsOf(version.Key).Any(present => present.VersionId == version.VersionId)) Commit(new S3Change.VersionChanged(bucket, version));
        }
    }

    /// <param name="versionId">Absent: the newest, which in a versioned bucket only gets a delete marker before it.</param>
    public Deletion Delete(string bucket, string key, string? versionId, WriteCondition condition)
    {
        lock (_gate)
        {
            var contents = Contents(bucket);
            var versions = contents.VersionsOf(key);
            condition.Require(key, Present(versions));
            if (versionId is not null) return Remove(bucket, key, versionId, versions);
            if (contents.Bucket.Versioning is null)
            {
                if (versions.Count > 0) Commit(new S3Change.VersionRemoved(bucket, key, ObjectVersion.Unversioned));
                return new Deletion(null, false);
            }
            var marker = Put(bucket, new ObjectVersion { Key = key, IsDeleteMarker = true }, WriteCondition.None);
            return new Deletion(marker.VersionId, true);
        }
    }

    public void Begin(Upload upload)
    {
        lock (_gate) Commit(new S3Change.UploadStored(upload));
    }

    /// <exception cref="AwsErrorException">NoSuchUpload.</exception>
    public void Add(string uploadId, UploadPart part)
    {
        lock (_gate)
        {
            if (!_uploads.ContainsKey(uploadId)) throw S3Errors.NoSuchUpload(uploadId);
            Commit(new S3Change.PartStored(uploadId, part with { LastModified = Now() }));
        }
    }

    /// <returns>The upload and its parts in order. Null when there is none of the id for the key.</returns>
    public (Upload Upload, IReadOnlyList<UploadPart> Parts)? FindUpload(string bucket, string key, string uploadId)
    {
        lock (_gate)
        {
            Contents(bucket);
            return _uploads.TryGetValue(uploadId, out var found) && found.Upload.Bucket == bucket && found.Upload.Key == key ? (found.Upload, [.. found.Parts.Values]) : null;
        }
    }

    /// <summary>The bucket's unfinished uploads in the order of their keys and beginnings.</summary>
    public IReadOnlyList<Upload> Uploads(string bucket)
    {
        lock (_gate)
        {
            Contents(bucket);
            return [.. _uploads.Values.Select(upload => upload.Upload).Where(upload => upload.Bucket == bucket).OrderBy(upload => upload.Key, KeyOrder.Instance).ThenBy(upload => upload.Initiated).ThenBy(upload => upload.Id, StringComparer.Ordinal)];
        }
    }

    public void Abort(string uploadId)
    {
        lock (_gate) Commit(new S3Change.UploadRemoved(uploadId));
    }

    public void Replay(ReadOnlySpan<byte> record)
    {
        if (JsonSerializer.Deserialize(record, S3JournalJson.Default.S3Change) is { } change) Apply(change);
    }

    public IEnumerable<ReadOnlyMemory<byte>> Snapshot(Action cut)
    {
        lock (_gate)
        {
            cut();
            return [.. Changes().Select(change => (ReadOnlyMemory<byte>)JsonSerializer.SerializeToUtf8Bytes(change, S3JournalJson.Default.S3Change))];
        }
    }

    private static ObjectVersion? Present(IReadOnlyList<ObjectVersion> versions) => versions.Count > 0 && !versions[0].IsDeleteMarker ? versions[0] : null;

    private Deletion Remove(string bucket, string key, string versionId, IReadOnlyList<ObjectVersion> versions)
    {
        if (versions.FirstOrDefault(version => version.VersionId == versionId) is not { } gone) return new Deletion(versionId, false);
        Commit(new S3Change.VersionRemoved(bucket, key, versionId));
        return new Deletion(versionId, gone.IsDeleteMarker);
    }

    // S3 knows whole seconds.
    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());

    private BucketContents Contents(string name)
    {
        if (!_buckets.TryGetValue(name, out var contents)) throw S3Errors.NoSuchBucket(name);
        if (contents.Bucket.Lifecycle is { } lifecycle) Sweep(contents, lifecycle);
        return contents;
    }

    /// <summary>Applies the lifecycle once a day: everything it ends, it ends at midnight.</summary>
    private void Sweep(BucketContents contents, LifecycleConfiguration lifecycle)
    {
        var now = clock.GetUtcNow();
        if (contents.SweptOn >= now.UtcDateTime.Date) return;
        contents.SweptOn = now.UtcDateTime.Date;
        var sweep = new LifecycleSweep(lifecycle, now);
        foreach (var (key, versionId) in sweep.Removals(contents)) Commit(new S3Change.VersionRemoved(contents.Bucket.Name, key, versionId));
        foreach (var key in sweep.Endings(contents)) Delete(contents.Bucket.Name, key, null, WriteCondition.None);
        foreach (var upload in _uploads.Values.Select(upload => upload.Upload).Where(upload => upload.Bucket == contents.Bucket.Name && sweep.Ends(upload)).ToList()) Commit(new S3Change.UploadRemoved(upload.Id));
    }

    private void Commit(S3Change change)
    {
        var freed = Apply(change);
        journal.Append(JournalStream, JsonSerializer.SerializeToUtf8Bytes(change, S3JournalJson.Default.S3Change));
        if (freed.Count > 0) _ = RemoveAsync(freed);
    }

    /// <summary>Bytes may go only when no record that could be read again names them.</summary>
    private async Task RemoveAsync(IReadOnlyList<BlobPiece> freed)
    {
        try
        {
            await Task.Yield();
            await journal.CommitAsync();
            foreach (var piece in freed) blobs.Remove(piece.Id);
        }
        catch (Exception refused) when (refused is JournalRefusalException or IOException or UnauthorizedAccessException)
        {
            // They stay until the next start, which removes what no record names.
            return;
        }
    }

    private IReadOnlyList<BlobPiece> Apply(S3Change change)
    {
        switch (change)
        {
            case S3Change.BucketStored stored:
                if (_buckets.TryGetValue(stored.Bucket.Name, out var present)) (present.Bucket, present.SweptOn) = (stored.Bucket, default);
                else _buckets[stored.Bucket.Name] = new BucketContents(stored.Bucket);
                return [];
            case S3Change.BucketRemoved removed:
                _buckets.Remove(removed.Name);
                return [];
            case S3Change.VersionStored stored:
                return [.. stored.UploadId is { } id ? EndUpload(id, stored.Version.Pieces) : [], .. _buckets[stored.Bucket].Add(stored.Version)];
            case S3Change.VersionChanged changed:
                _buckets[changed.Bucket].Change(changed.Version);
                return [];
            case S3Change.VersionRemoved removed:
                return _buckets[removed.Bucket].Remove(removed.Key, removed.VersionId);
            case S3Change.UploadStored stored:
                _uploads[stored.Upload.Id] = new UploadContents(stored.Upload);
                return [];
            case S3Change.UploadRemoved removed:
                return EndUpload(removed.UploadId, []);
            case S3Change.PartStored stored:
                var parts = _uploads[stored.UploadId].Parts;
                parts.Remove(stored.Part.Number, out var former);
                parts[stored.Part.Number] = stored.Part;
                return former is null ? [] : [former.Piece];
            default:
                throw new InvalidOperationException($"{change} is no change of S3.");
        }
    }

    private IReadOnlyList<BlobPiece> EndUpload(string uploadId, List<BlobPiece> kept) =>
        _uploads.Remove(uploadId, out var upload) ? [.. upload.Parts.Values.Select(part => part.Piece).Except(kept)] : [];

    private IEnumerable<S3Change> Changes()
    {
        foreach (var contents in _buckets.Values)
        {
            yield return new S3Change.BucketStored(contents.Bucket);
            foreach (var version in contents.All.Reverse()) yield return new S3Change.VersionStored(contents.Bucket.Name, version);
        }
        foreach (var upload in _uploads.Values)
        {
            yield return new S3Change.UploadStored(upload.Upload);
            foreach (var part in upload.Parts.Values) yield return new S3Change.PartStored(upload.Upload.Id, part);
        }
    }
}
