using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record CopyObjectResponse : EncryptedResponse
{
    [JsonPropertyName("x-amz-version-id")]
    public string? VersionId { get; set; }

    [JsonPropertyName("x-amz-copy-source-version-id")]
    public string? CopySourceVersionId { get; set; }

    public CopyObjectResult? CopyObjectResult { get; set; }
}
