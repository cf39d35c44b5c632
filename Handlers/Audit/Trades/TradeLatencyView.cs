namespace Acinaces.Handlers.Audit.Trades;

/// <summary>How long a trade took, in all and from step to step.</summary>
internal sealed record TradeLatencyView(string CorrelationId, decimal TotalMs, IReadOnlyList<TradeStepView> Stages);
