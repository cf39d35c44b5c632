using Acinaces.Emulator.S3.Model;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record GetBucketLifecycleConfigurationResponse
{
    public LifecycleConfiguration? LifecycleConfiguration { get; set; }
}
