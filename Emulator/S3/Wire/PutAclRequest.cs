using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>A request that would change an access control list.</summary>
internal sealed record PutAclRequest : SettingRequest
{
    [JsonPropertyName("x-amz-acl")]
    public string? Acl { get; set; }

    public AccessControlPolicy? AccessControlPolicy { get; set; }
}
