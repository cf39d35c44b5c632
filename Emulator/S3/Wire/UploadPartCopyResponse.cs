using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record UploadPartCopyResponse : EncryptedResponse
{
    [JsonPropertyName("x-amz-copy-source-version-id")]
    public string? CopySourceVersionId { get; set; }

    public CopyPartResult? CopyPartResult { get; set; }
}
