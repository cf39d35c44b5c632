using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3;

/// <summary>How S3 lists: in the order of keys, what is behind a delimiter rolled up into one entry, in pages.</summary>
internal static class Listing
{
    /// <exception cref="AwsErrorException">InvalidArgument.</exception>
    public static int PageSize(string name, int? asked) => asked switch
    {
        null => S3Limits.MaxPage,
        < 0 => throw S3Errors.InvalidArgument(name, $"{asked}", $"Argument {name} must be an integer between 0 and 2147483647"),
        _ => Math.Min(asked.Value, S3Limits.MaxPage),
    };

    /// <summary>How keys are written: as they are, or encoded as in addresses, for what XML cannot hold.</summary>
    /// <exception cref="AwsErrorException">InvalidArgument.</exception>
    public static Func<string, string> Encoding(string? type) => type switch
    {
        null => static text => text,
        "url" => static text => Uri.EscapeDataString(text).Replace("%2F", "/", StringComparison.Ordinal).Replace("%2A", "*", StringComparison.Ordinal),
        _ => throw S3Errors.InvalidArgument("encoding-type", type, "Invalid Encoding Method specified in Request"),
    };

    public static ListingPage<ObjectVersion> OfObjects(S3Store store, string bucket, string? prefix, string? delimiter, string? after, int max) =>
        store.Read(bucket, contents => Page(Newest(contents, prefix, after), prefix, delimiter, after, max));

    /// <summary>Where to begin so that nothing is missed and little is passed over.</summary>
    public static string First(string? prefix, string? after) => KeyOrder.Instance.Compare(prefix ?? "", after ?? "") > 0 ? prefix ?? "" : after ?? "";

    /// <param name="candidates">In the order of their keys.</param>
    /// <param name="after">Keys up to this, it included, are not on the page. Absent: all may be.</param>
    public static ListingPage<T> Page<T>(IEnumerable<(string Key, T Item)> candidates, string? prefix, string? delimiter, string? after, int max)
    {
        var (items, prefixes) = (new List<T>(), new List<string>());
        string? last = null;
        foreach (var (key, item) in candidates)
        {
            if (!key.StartsWith(prefix ?? "", StringComparison.Ordinal))
            {
                if (KeyOrder.Instance.Compare(key, prefix) > 0) break;
                continue;
            }
            var common = CommonPrefix(key, prefix, delimiter);
            if (common is not null && prefixes.Count > 0 && prefixes[^1] == common) continue;
            if (after is not null && KeyOrder.Instance.Compare(common ?? key, after) <= 0) continue;
            if (items.Count + prefixes.Count == max) return new ListingPage<T>(items, prefixes, max > 0, last);
            if (common is null) items.Add(item);
            else prefixes.Add(common);
            last = common ?? key;
        }
        return new ListingPage<T>(items, prefixes, false, last);
    }

    public static ListedObject Shown(ObjectVersion version, Func<string, string> text, Owner? owner) => new()
    {
        Key = text(version.Key),
        LastModified = version.LastModified,
        ETag = $"\"{version.ETag}\"",
        ChecksumAlgorithm = version.Checksum?.Algorithm,
        ChecksumType = version.Checksum?.Type,
        Size = version.Size,
        Owner = owner,
        StorageClass = version.Properties.StorageClass,
    };

    /// <summary>Adds what policies may ask of a listing.</summary>
    public static Permission With(this Permission permission, string? prefix, string? delimiter) => permission with
    {
        ConditionValues = new Dictionary<string, IReadOnlyList<string>> { ["s3:prefix"] = [prefix ?? ""], ["s3:delimiter"] = [delimiter ?? ""] },
    };

    private static IEnumerable<(string Key, ObjectVersion Item)> Newest(BucketContents contents, string? prefix, string? after)
    {
        foreach (var key in contents.KeysFrom(First(prefix, after)))
        {
            if (contents.VersionsOf(key)[0] is { IsDeleteMarker: false } newest) yield return (key, newest);
        }
    }

    private static string? CommonPrefix(string key, string? prefix, string? delimiter)
    {
        if (string.IsNullOrEmpty(delimiter)) return null;
        var found = key.IndexOf(delimiter, (prefix ?? "").Length, StringComparison.Ordinal);
        return found < 0 ? null : key[..(found + delimiter.Length)];
    }
}
