using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Model;

/// <summary>Which web pages may use a bucket; the first rule that fits counts.</summary>
internal sealed record CorsConfiguration
{
    [JsonPropertyName("CORSRule")]
    public List<CorsRule> Rules { get; set; } = [];

    /// <param name="asked">Headers that a preflight names, in lower case.</param>
    public CorsRule? Find(string origin, string method, IReadOnlyList<string> asked) => Rules.Find(rule => rule.Allows(origin, method, asked));
}
