using System.Text.Encodings.Web;
using System.Text.Json;

namespace Acinaces.Topology.Derivation;

/// <summary>How documents are written: apostrophes and the like stay as they are, since no document lands in a web page.</summary>
internal static class ReadableJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerOptions.Default)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
