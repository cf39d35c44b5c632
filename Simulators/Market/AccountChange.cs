using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Market;

/// <param name="Trade">The fill, when the step was one.</param>
internal readonly record struct AccountChange(SymbolMarket Symbol, Order Order, AccountTrade? Trade);
