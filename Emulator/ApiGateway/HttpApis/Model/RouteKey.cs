using System.Text.RegularExpressions;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Model;

/// <summary>The two parts of a route's key.</summary>
/// <param name="Method">Upper case, or <c>ANY</c>. Empty for the default route.</param>
/// <param name="Path">Empty for the default route.</param>
internal sealed partial record RouteKey(string Method, string Path)
{
    public const string Default = "$default";

    /// <exception cref="Pipeline.AwsErrorException">BadRequestException: it is not of the form of such keys.</exception>
    public static RouteKey Parse(string? key)
    {
        if (key == Default) return new RouteKey("", "");
        if (Form().Match(key ?? "") is not { Success: true } match) throw Malformed();
        var path = match.Groups["path"].Value;
        var segments = path.Split('/');
        for (var i = 1; i < segments.Length; i++)
        {
            if (!Segment().IsMatch(segments[i]) || segments[i].EndsWith("+}", StringComparison.Ordinal) && i < segments.Length - 1) throw Malformed();
        }
        return new RouteKey(match.Groups["method"].Value, path);
    }

    private static Pipeline.AwsErrorException Malformed() =>
        ApiGatewayErrors.BadRequest("The provided route key is not formatted properly for HTTP protocol. Format should be \"<HTTP METHOD> /<RESOURCE PATH>\" or \"$default\"");

    [GeneratedRegex(@"^(?<method>GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|ANY) (?<path>/\S*)$")]
    private static partial Regex Form();

    // Text, or a variable that fills the segment; the last one of a path may take the rest.
    [GeneratedRegex(@"^([^{}]*|\{[A-Za-z0-9._-]+\+?\})$")]
    private static partial Regex Segment();
}
