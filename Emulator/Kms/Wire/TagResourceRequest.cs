using Acinaces.Emulator.Kms.Model;

namespace Acinaces.Emulator.Kms.Wire;

internal sealed record TagResourceRequest
{
    public required string KeyId { get; init; }

    public required IReadOnlyList<Tag> Tags { get; init; }
}
