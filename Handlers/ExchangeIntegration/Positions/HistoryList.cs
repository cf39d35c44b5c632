using Acinaces.Adapters.Stores;

namespace Acinaces.Handlers.ExchangeIntegration.Positions;

/// <summary>Changes of positions, newest first.</summary>
internal sealed record HistoryList(IReadOnlyList<PositionHistoryRecord> History);
