namespace Acinaces.Handlers.Events;

/// <param name="ItemIdentifier">The message's id.</param>
public sealed record QueueFailure(string ItemIdentifier);
