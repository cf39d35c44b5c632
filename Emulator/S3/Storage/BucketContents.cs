using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.S3.Storage;

/// <summary>The objects of one bucket in the order of their keys, each with its versions from the newest on. Not safe for several threads.</summary>
internal sealed class BucketContents(Bucket bucket)
{
    private readonly SortedSet<string> _keys = new(KeyOrder.Instance);
    private readonly Dictionary<string, List<ObjectVersion>> _versions = new(StringComparer.Ordinal);

    public Bucket Bucket { get; set; } = bucket;

    /// <summary>The day up to which the lifecycle has been applied.</summary>
    public DateTime SweptOn { get; set; }

    public bool IsEmpty => _keys.Count == 0;

    public bool HasOnlyOldVersions => _versions.Values.All(versions => versions[0].IsDeleteMarker);

    public IEnumerable<ObjectVersion> All => _versions.Values.SelectMany(versions => versions);

    /// <summary>Newest first; empty when there is no such key.</summary>
    public IReadOnlyList<ObjectVersion> VersionsOf(string key) => _versions.TryGetValue(key, out var versions) ? versions : [];

    /// <summary>Keys from a place on, that included.</summary>
    public IEnumerable<string> KeysFrom(string first) =>
        _keys.Max is { } last && KeyOrder.Instance.Compare(first, last) <= 0 ? _keys.GetViewBetween(first, last) : [];

    /// <summary>Puts a version before all others of its key; one of the same id gives way.</summary>
    /// <returns>The pieces that nothing names any more.</returns>
    public IReadOnlyList<BlobPiece> Add(ObjectVersion version)
    {
        var freed = Remove(version.Key, version.VersionId);
        if (!_versions.TryGetValue(version.Key, out var versions))
        {
            _versions[version.Key] = versions = [];
            _keys.Add(version.Key);
        }
        versions.Insert(0, version);
        return freed;
    }

    /// <summary>Puts another record of a version in its place.</summary>
    public void Change(ObjectVersion version)
    {
        var versions = _versions[version.Key];
        versions[versions.FindIndex(present => present.VersionId == version.VersionId)] = version;
    }

    /// <returns>The pieces that nothing names any more.</returns>
    public IReadOnlyList<BlobPiece> Remove(string key, string versionId)
    {
        if (!_versions.TryGetValue(key, out var versions) || versions.Find(version => version.VersionId == versionId) is not { } gone) return [];
        versions.Remove(gone);
        if (versions.Count == 0)
        {
            _versions.Remove(key);
            _keys.Remove(key);
        }
        return gone.Pieces;
    }
}
