namespace Acinaces.Domain.Exchanges;

/// <summary>Where an exchange is reached.</summary>
public sealed record ExchangeHost(Uri Rest, Uri WebSocket);
