namespace Acinaces.Handlers.ExchangeIntegration.Config;

internal sealed record ExchangeConfigList(IReadOnlyList<ExchangeConfigView> Exchanges);
