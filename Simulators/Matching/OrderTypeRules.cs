namespace Acinaces.Simulators.Matching;

/// <summary>What follows from an order's type and side alone.</summary>
internal static class OrderTypeRules
{
    extension(OrderType type)
    {
        /// <summary>Waits outside the book until the last price reaches its trigger.</summary>
        public bool IsAlgo => type is OrderType.StopLoss or OrderType.StopLossLimit or OrderType.TakeProfit or OrderType.TakeProfitLimit;

        /// <summary>Has no price of its own once it reaches the book.</summary>
        public bool TakesAnyPrice => type is OrderType.Market or OrderType.StopLoss or OrderType.TakeProfit;

        /// <summary>Triggers when the price rises to the stop (true) or falls to it (false).</summary>
        public bool TriggersAbove(Side side) => type is OrderType.StopLoss or OrderType.StopLossLimit ? side == Side.Buy : side == Side.Sell;
    }

    extension(Side side)
    {
        public Side Opposite => side == Side.Buy ? Side.Sell : Side.Buy;
    }
}
