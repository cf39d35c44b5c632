using Acinaces.Emulator.S3.Model;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record PutPublicAccessBlockRequest : SettingRequest
{
    public PublicAccessBlockConfiguration? PublicAccessBlockConfiguration { get; set; }
}
