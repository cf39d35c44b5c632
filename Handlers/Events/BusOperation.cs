namespace Acinaces.Handlers.Events;

/// <summary>What takes events of the bus. It may be called twice for one event.</summary>
public delegate Task BusOperation(BusEvent happened, CancellationToken cancellationToken);
