using Acinaces.Emulator.S3.Model;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record PutBucketEncryptionRequest : SettingRequest
{
    public ServerSideEncryptionConfiguration? ServerSideEncryptionConfiguration { get; set; }
}
