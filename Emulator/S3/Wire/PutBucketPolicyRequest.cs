using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record PutBucketPolicyRequest : SettingRequest
{
    public string Policy { get; set; } = "";

    [JsonPropertyName("x-amz-confirm-remove-self-bucket-access")]
    public bool? ConfirmRemoveSelfBucketAccess { get; set; }
}
