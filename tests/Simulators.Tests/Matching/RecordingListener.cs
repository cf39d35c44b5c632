using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Tests.Matching;

/// <summary>Writes down what an engine reports.</summary>
internal sealed class RecordingListener : IExecutionListener
{
    public List<string> Steps { get; } = [];

    public List<Trade> Trades { get; } = [];

    public List<(long TakerId, long MakerId, decimal Price, decimal Quantity)> Fills { get; } = [];

    public Dictionary<(Side, decimal), decimal> Levels { get; } = [];

    /// <summary>Every order ever accepted, by id.</summary>
    public SortedDictionary<long, Order> Orders { get; } = [];

    public void OnExecution(in Execution execution)
    {
        Orders[execution.Order.Id] = execution.Order;
        Steps.Add($"{execution.Type} {execution.Order.Id} {execution.Order.Status} {execution.Quantity} {execution.Price} {execution.Commission} {execution.Order.Executed}");
        if (execution is { Type: ExecutionType.Trade, IsMaker: false }) Fills.Add((execution.Order.Id, execution.CounterOrderId, execution.Price, execution.Quantity));
    }

    public void OnList(OrderList list, long timeMs) => Steps.Add($"List {list.Id} {(list.IsDone ? "done" : "started")}");

    public void OnTrade(in Trade trade) => Trades.Add(trade);

    public void OnLevel(Side side, decimal price, decimal quantity)
    {
        if (quantity == 0m) Levels.Remove((side, price));
        else Levels[(side, price)] = quantity;
    }
}
