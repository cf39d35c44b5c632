using Acinaces.Simulators.Exchanges.Binance.Sockets;
using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance.UserData;

/// <summary>Somebody who hears of an account's orders and balances, on one connection.</summary>
internal sealed record UserSubscription(int Id, Account Account, BinanceSocket Socket);
