using Acinaces.Emulator.S3.Model;

namespace Acinaces.Emulator.S3.Storage;

/// <summary>What a lifecycle ends at an instant.</summary>
internal sealed class LifecycleSweep(LifecycleConfiguration lifecycle, DateTimeOffset now)
{
    private readonly List<LifecycleRule> _rules = lifecycle.Rules.FindAll(rule => rule.IsEnabled);

    /// <summary>Keys whose newest version ends, as if somebody deleted it.</summary>
    public IReadOnlyList<string> Endings(BucketContents contents) =>
        [.. contents.KeysFrom("").Where(key => _rules.Exists(rule => rule.Ends(contents.VersionsOf(key)[0], now)))];

    /// <summary>Versions that go for good: old ones, and delete markers with nothing behind them.</summary>
    public IReadOnlyList<(string Key, string VersionId)> Removals(BucketContents contents)
    {
        var removals = new List<(string, string)>();
        foreach (var key in contents.KeysFrom(""))
        {
            var versions = contents.VersionsOf(key);
            if (versions.Count == 1 && versions[0].IsDeleteMarker && _rules.Exists(rule => rule.Expiration?.ExpiredObjectDeleteMarker == true && rule.Covers(versions[0]))) removals.Add((key, versions[0].VersionId));
            // A version is not the newest since the one before it in the list came.
            for (var i = 1; i < versions.Count; i++)
            {
                if (_rules.Exists(rule => EndsOld(rule, versions[i], versions[i - 1].LastModified, i - 1))) removals.Add((key, versions[i].VersionId));
            }
        }
        return removals;
    }

    public bool Ends(Upload upload) => _rules.Exists(rule =>
        rule.AbortIncompleteMultipartUpload?.DaysAfterInitiation is { } days && rule.Covers(new ObjectVersion { Key = upload.Key }) && now >= LifecycleRule.End(upload.Initiated, days));

    private bool EndsOld(LifecycleRule rule, ObjectVersion version, DateTimeOffset since, int newerOldOnes) =>
        rule.NoncurrentVersionExpiration is { NoncurrentDays: { } days } end && newerOldOnes >= (end.NewerNoncurrentVersions ?? 0) && rule.Covers(version) && now >= LifecycleRule.End(since, days);
}
