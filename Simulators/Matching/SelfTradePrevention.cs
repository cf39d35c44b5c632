namespace Acinaces.Simulators.Matching;

/// <summary>What happens instead of a trade when an order meets another order of the same account. The taker's mode decides.</summary>
internal enum SelfTradePrevention
{
    None,
    ExpireTaker,
    ExpireMaker,
    ExpireBoth,
    Decrement,
}
