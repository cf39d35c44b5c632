namespace Acinaces.Emulator.Sns.Wire;

internal sealed record ListTopicsResponse(IReadOnlyList<TopicEntry> Topics, string? NextToken);
