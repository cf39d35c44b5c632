namespace Acinaces.Handlers.ExchangeIntegration.Config;

/// <summary>Where a tenant places an exchange among others; lower goes first. Enabled unless it says otherwise.</summary>
internal sealed record ExchangePriorityBody(string? ExchangeId, int? Priority, bool? Enabled);
