namespace Acinaces.Handlers.Events;

/// <summary>Messages a queue hands over at once.</summary>
public sealed record QueueBatch(IReadOnlyList<QueueMessage> Records);
