namespace Acinaces.Handlers.Audit.Trades;

/// <summary>One page of steps.</summary>
internal sealed record TradeStepList(IReadOnlyList<TradeStepView> Events, int TotalCount, int Limit, int Offset, bool HasMore);
