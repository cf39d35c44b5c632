namespace Acinaces.Handlers.Events;

/// <summary>One message of a queue.</summary>
public sealed record QueueMessage(string MessageId, string Body);
