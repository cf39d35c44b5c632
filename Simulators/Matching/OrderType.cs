namespace Acinaces.Simulators.Matching;

/// <summary>What an order does when it reaches the book.</summary>
internal enum OrderType
{
    Limit,
    Market,
    LimitMaker,
    StopLoss,
    StopLossLimit,
    TakeProfit,
    TakeProfitLimit,
}
