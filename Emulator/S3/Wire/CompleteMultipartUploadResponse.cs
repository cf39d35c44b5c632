using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record CompleteMultipartUploadResponse : EncryptedResponse
{
    [JsonPropertyName("x-amz-version-id")]
    public string? VersionId { get; set; }

    public CompleteMultipartUploadResult? CompleteMultipartUploadResult { get; set; }
}
