namespace Acinaces.Simulators.Matching;

/// <summary>Hears everything an engine does, in order, while it happens.</summary>
internal interface IExecutionListener
{
    void OnExecution(in Execution execution);

    void OnTrade(in Trade trade);

    /// <summary>A list began or ended.</summary>
    void OnList(OrderList list, long timeMs);

    /// <param name="quantity">New total at that price; 0 when the level is gone.</param>
    void OnLevel(Side side, decimal price, decimal quantity);
}
