namespace Acinaces.Handlers.Events;

/// <summary>What a sweep of the outbox came to.</summary>
/// <param name="Waiting">What the bus still did not take.</param>
internal sealed record OutboxReport(int Told, int Waiting);
