using System.Text.Json.Serialization;
using Acinaces.Emulator.S3.Model;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record PutBucketLifecycleConfigurationRequest : SettingRequest
{
    public LifecycleConfiguration? LifecycleConfiguration { get; set; }

    [JsonPropertyName("x-amz-transition-default-minimum-object-size")]
    public string? TransitionDefaultMinimumObjectSize { get; set; }
}
