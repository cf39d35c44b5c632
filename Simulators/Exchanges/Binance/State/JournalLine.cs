using Acinaces.Simulators.Exchanges.Binance.Signing;

namespace Acinaces.Simulators.Exchanges.Binance.State;

/// <summary>What one command changed. Later lines overrule earlier ones; trades only add up.</summary>
internal sealed record JournalLine
{
    public KeyRegistration? Key { get; init; }

    public List<JournalOrder>? Orders { get; init; }

    public List<JournalList>? Lists { get; init; }

    public List<JournalTrade>? Trades { get; init; }

    public List<JournalBalance>? Balances { get; init; }
}
