using System.Text.Json;

namespace Acinaces.Simulators.Tests;

/// <summary>What came back over HTTP.</summary>
internal sealed record Answer(int Status, JsonElement Json, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>Status, code and text of a refusal.</summary>
    public (int Status, int Code, string? Text) Refusal => (Status, Json.GetProperty("code").GetInt32(), Json.GetProperty("msg").GetString());

    public string? Text(string name) => Json.GetProperty(name).GetString();

    public long Number(string name) => Json.GetProperty(name).GetInt64();
}
