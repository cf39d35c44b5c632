namespace Acinaces.Simulators.Matching;

/// <summary>An accepted order. Only the engine of its symbol changes it.</summary>
internal sealed class Order(long id, string symbol, Account account, NewOrder command, long createdMs)
{
    public long Id { get; } = id;

    public string Symbol { get; } = symbol;

    public Account Account { get; } = account;

    /// <summary>The command as it came; an amendment does not change it.</summary>
    public NewOrder Command { get; } = command;

    public string ClientOrderId { get; set; } = command.ClientOrderId;

    public Side Side => Command.Side;

    public OrderType Type => Command.Type;

    public decimal Price => Command.Price;

    public decimal Quantity { get; set; } = command.Quantity;

    public decimal Executed { get; set; }

    /// <summary>Quote amount of all fills.</summary>
    public decimal ExecutedQuote { get; set; }

    /// <summary>Quantity taken away by self-trade prevention.</summary>
    public decimal Prevented { get; set; }

    public decimal Remaining => Quantity - Executed - Prevented;

    public bool IsIceberg => Command.IcebergQuantity > 0m;

    /// <summary>Of what remains, the part the book shows and time priority holds for.</summary>
    public decimal Shown => IsIceberg ? Slice : Remaining;

    /// <summary>Of an iceberg on the book: what is left of the part it shows.</summary>
    internal decimal Slice { get; set; }

    public OrderStatus Status { get; set; }

    public ExpiryReason ExpiryReason { get; set; }

    public bool IsOpen => Status is OrderStatus.New or OrderStatus.PartiallyFilled or OrderStatus.PendingNew;

    /// <summary>False while an algo order waits for its trigger, or a leg for another order.</summary>
    public bool IsWorking => WorkingMs >= 0;

    public long CreatedMs { get; } = createdMs;

    public long UpdatedMs { get; set; } = createdMs;

    /// <summary>When it reached the book; -1 while it has not.</summary>
    public long WorkingMs { get; set; } = -1;

    public int Amendments { get; set; }

    /// <summary>The id its owner gave to the request that cancelled it; absent otherwise.</summary>
    public string? CancelRequestId { get; set; }

    /// <summary>What each unit of <see cref="Remaining"/> keeps locked: the limit price in the quote asset of a buy, 1 of the base asset of a sell, 0 for a market order.</summary>
    public decimal ReservedPerUnit { get; set; }

    public decimal Reserved => ReservedPerUnit * Remaining;

    /// <summary>State of the trigger; absent for orders that have none.</summary>
    public StopTrigger? Trigger { get; set; }

    /// <summary>Absent for an order that stands alone.</summary>
    public OrderList? List { get; set; }

    internal PriceLevel? Level { get; set; }

    internal Order? Previous { get; set; }

    internal Order? Next { get; set; }
}
