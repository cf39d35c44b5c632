using Acinaces.Domain.Positions;
using Acinaces.Domain.Trading;

namespace Acinaces.Adapters.Stores;

/// <summary>A position, with what money it was made of.</summary>
/// <param name="Version">0 when nothing is stored yet.</param>
public sealed record StoredPosition(Position Position, TradingMode Mode, long Version);
