namespace Acinaces.Handlers.ExchangeIntegration.Connections;

internal sealed record PoolList(IReadOnlyList<PoolView> Exchanges);
