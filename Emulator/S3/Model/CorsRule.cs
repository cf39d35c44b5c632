using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Model;

/// <summary>What pages of some origins may do. Origins and headers may hold one asterisk.</summary>
internal sealed record CorsRule
{
    [JsonPropertyName("ID")]
    public string? Id { get; set; }

    [JsonPropertyName("AllowedHeader")]
    public List<string> AllowedHeaders { get; set; } = [];

    [JsonPropertyName("AllowedMethod")]
    public List<string> AllowedMethods { get; set; } = [];

    [JsonPropertyName("AllowedOrigin")]
    public List<string> AllowedOrigins { get; set; } = [];

    [JsonPropertyName("ExposeHeader")]
    public List<string> ExposeHeaders { get; set; } = [];

    public int? MaxAgeSeconds { get; set; }

    public bool Allows(string origin, string method, IReadOnlyList<string> asked) =>
        AllowedMethods.Contains(method) && AllowedOrigins.Exists(pattern => Fits(pattern, origin))
        && asked.All(header => AllowedHeaders.Exists(pattern => Fits(pattern.ToLowerInvariant(), header)));

    private static bool Fits(string pattern, string text)
    {
        var star = pattern.IndexOf('*', StringComparison.Ordinal);
        return star < 0
            ? pattern == text
            : text.Length >= pattern.Length - 1 && text.StartsWith(pattern[..star], StringComparison.Ordinal) && text.EndsWith(pattern[(star + 1)..], StringComparison.Ordinal);
    }
}
