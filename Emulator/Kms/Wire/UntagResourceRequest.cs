namespace Acinaces.Emulator.Kms.Wire;

internal sealed record UntagResourceRequest
{
    public required string KeyId { get; init; }

    public required IReadOnlyList<string> TagKeys { get; init; }
}
