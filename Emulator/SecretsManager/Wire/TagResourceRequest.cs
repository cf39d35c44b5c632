using Acinaces.Emulator.SecretsManager.Model;

namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record TagResourceRequest
{
    public required string SecretId { get; init; }

    public required IReadOnlyList<Tag> Tags { get; init; }
}
