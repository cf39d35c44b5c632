namespace Acinaces.Handlers.Events;

/// <summary>Messages a topic hands over.</summary>
public sealed record TopicBatch(IReadOnlyList<TopicRecord> Records);
