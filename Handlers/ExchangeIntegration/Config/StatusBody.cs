namespace Acinaces.Handlers.ExchangeIntegration.Config;

/// <summary>The wanted status of an exchange.</summary>
internal sealed record StatusBody(string? Status);
