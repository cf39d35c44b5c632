using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;
using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record PutObjectRequest : NewObjectRequest, IContentRequest
{
    [JsonPropertyName("If-Match")]
    public string? IfMatch { get; set; }

    [JsonPropertyName("If-None-Match")]
    public string? IfNoneMatch { get; set; }

    [JsonIgnore]
    public RequestContent? Content { get; set; }
}
