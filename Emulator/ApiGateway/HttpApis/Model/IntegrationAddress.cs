using System.Text.RegularExpressions;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Model;

/// <summary>The URL behind an HTTP integration, which may have the route's variables and those of the stage in it.</summary>
internal static partial class IntegrationAddress
{
    /// <summary>Only endpoints of this machine are called: what is tried out here must not reach somebody's servers.</summary>
    public static bool IsHere(Uri address) => address.Scheme is "http" or "https" && address.IsLoopback;

    /// <summary>Whether it can become such a URL. One that the stage completes is looked at when it is called.</summary>
    public static bool CanBeHere(string template) => template.Contains("${stageVariables.", StringComparison.Ordinal)
        ? template.StartsWith("http://", StringComparison.Ordinal) || template.StartsWith("https://", StringComparison.Ordinal) || template.StartsWith("${", StringComparison.Ordinal)
        : Uri.TryCreate(Of(template, "", [], new Dictionary<string, string>()), UriKind.Absolute, out var address) && IsHere(address);

    /// <param name="routeKey">Says whether its last variable takes the rest of the path, slashes and all.</param>
    /// <param name="parameters">Decoded values of the route's variables.</param>
    public static string Of(string template, string routeKey, IReadOnlyList<KeyValuePair<string, string>> parameters, IReadOnlyDictionary<string, string> stageVariables) => Variable().Replace(template, match =>
    {
        if (match.Groups["stage"] is { Success: true } stage) return stageVariables.GetValueOrDefault(stage.Value, "");
        var name = match.Groups["route"].Value;
        var value = parameters.FirstOrDefault(pair => pair.Key == name).Value ?? "";
        return routeKey.EndsWith($"{{{name}+}}", StringComparison.Ordinal) ? string.Join('/', value.Split('/').Select(Uri.EscapeDataString)) : Uri.EscapeDataString(value);
    });

    [GeneratedRegex(@"\$\{stageVariables\.(?<stage>[A-Za-z0-9_]+)\}|\{(?<route>[A-Za-z0-9._-]+)\+?\}")]
    private static partial Regex Variable();
}
