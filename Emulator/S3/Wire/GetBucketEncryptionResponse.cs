using Acinaces.Emulator.S3.Model;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record GetBucketEncryptionResponse
{
    public ServerSideEncryptionConfiguration? ServerSideEncryptionConfiguration { get; set; }
}
