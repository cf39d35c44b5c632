namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record UntagResourceRequest
{
    public required string ResourceARN { get; init; }

    public required IReadOnlyList<string> TagKeys { get; init; }
}
