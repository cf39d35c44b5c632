namespace Acinaces.Simulators.Matching;

/// <summary>One side of a book: its price levels, best price last, because the best changes most.</summary>
internal sealed class BookSide(Side side)
{
    private readonly List<PriceLevel> _levels = [];

    public int Count => _levels.Count;

    public PriceLevel? Best => _levels.Count == 0 ? null : _levels[^1];

    /// <param name="rank">0 is the best price.</param>
    public PriceLevel this[int rank] => _levels[_levels.Count - 1 - rank];

    /// <summary>True when an order of the other side with that limit would trade with <paramref name="price"/>.</summary>
    public bool IsReachedBy(decimal limit, decimal price) => side == Side.Buy ? limit <= price : limit >= price;

    public decimal QuantityAt(decimal price)
    {
        var index = IndexOf(price);
        return index < 0 ? 0m : _levels[index].Quantity;
    }

    public PriceLevel Add(Order order)
    {
        var index = IndexOf(order.Price);
        if (index < 0)
        {
            index = ~index;
            _levels.Insert(index, new PriceLevel(order.Price));
        }
        _levels[index].Append(order);
        return _levels[index];
    }

    public void Remove(Order order)
    {
        var level = order.Level ?? throw new InvalidOperationException($"Order {order.Id} is not on the book.");
        level.Remove(order);
        if (level.IsEmpty) _levels.RemoveAt(IndexOf(level.Price));
    }

    private int IndexOf(decimal price)
    {
        var (low, high) = (0, _levels.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var comparison = _levels[middle].Price.CompareTo(price);
            if (comparison == 0) return middle;
            if (side == Side.Buy ? comparison < 0 : comparison > 0) low = middle + 1;
            else high = middle - 1;
        }
        return ~low;
    }
}
