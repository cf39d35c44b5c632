using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Model;

/// <summary>The algorithm, and the key where there is one of the customer's.</summary>
internal sealed record ServerSideEncryptionByDefault
{
    /// <summary><c>AES256</c> or <c>aws:kms</c>.</summary>
    [JsonPropertyName("SSEAlgorithm")]
    public string Algorithm { get; set; } = "";

    /// <summary>Absent: the account's own key for S3.</summary>
    [JsonPropertyName("KMSMasterKeyID")]
    public string? KmsMasterKeyId { get; set; }
}
