using Acinaces.Emulator.Sns.Model;

namespace Acinaces.Emulator.Sns.Wire;

internal sealed record CreateTopicRequest
{
    public required string Name { get; init; }

    public Dictionary<string, string>? Attributes { get; init; }

    public IReadOnlyList<Tag>? Tags { get; init; }
}
