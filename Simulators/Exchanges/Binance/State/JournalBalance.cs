namespace Acinaces.Simulators.Exchanges.Binance.State;

/// <summary>A balance as it stands after a step.</summary>
internal sealed record JournalBalance(string Account, string Asset, decimal Free, decimal Locked);
