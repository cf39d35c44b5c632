using Acinaces.Emulator.S3.Model;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record GetPublicAccessBlockResponse
{
    public PublicAccessBlockConfiguration? PublicAccessBlockConfiguration { get; set; }
}
