using Acinaces.Simulators.Market;

namespace Acinaces.Simulators.Exchanges.Binance.State;

/// <summary>A fill and whose it was.</summary>
internal sealed record JournalTrade(string Account, AccountTrade Trade);
