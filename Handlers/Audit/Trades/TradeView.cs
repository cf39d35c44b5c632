namespace Acinaces.Handlers.Audit.Trades;

/// <summary>The steps of one trade, oldest first.</summary>
internal sealed record TradeView(string CorrelationId, IReadOnlyList<TradeStepView> Events);
