namespace Acinaces.Handlers.Events;

/// <summary>Names the messages that must be delivered again; all others are done.</summary>
public sealed record QueueAnswer(IReadOnlyList<QueueFailure> BatchItemFailures);
