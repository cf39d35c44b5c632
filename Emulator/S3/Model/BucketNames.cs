using System.Net;
using System.Text.RegularExpressions;

namespace Acinaces.Emulator.S3.Model;

/// <summary>What buckets may be called.</summary>
/// <remarks>Source: S3 user guide, "General purpose bucket naming rules".</remarks>
internal static partial class BucketNames
{
    public static bool IsValid(string name) =>
        Allowed().IsMatch(name) && !name.Contains("..", StringComparison.Ordinal) && !IPAddress.TryParse(name, out _)
        && !name.StartsWith("xn--", StringComparison.Ordinal) && !name.StartsWith("sthree-", StringComparison.Ordinal) && !name.StartsWith("amzn-s3-demo-", StringComparison.Ordinal)
        && !name.EndsWith("-s3alias", StringComparison.Ordinal) && !name.EndsWith("--ol-s3", StringComparison.Ordinal) && !name.EndsWith(".mrap", StringComparison.Ordinal) && !name.EndsWith("--x-s3", StringComparison.Ordinal);

    [GeneratedRegex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\\z")]
    private static partial Regex Allowed();
}
