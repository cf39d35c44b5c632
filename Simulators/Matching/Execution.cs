namespace Acinaces.Simulators.Matching;

/// <summary>One step in the life of an order. The order itself shows the state right after the step.</summary>
internal readonly record struct Execution(ExecutionType Type, Order Order)
{
    /// <summary>Filled or prevented quantity of this step.</summary>
    public decimal Quantity { get; init; }

    public decimal Price { get; init; }

    public decimal Commission { get; init; }

    /// <summary>Asset of <see cref="Commission"/>; absent unless the step is a trade.</summary>
    public string? CommissionAsset { get; init; }

    /// <summary>-1 unless the step is a trade.</summary>
    public long TradeId { get; init; } = -1;

    public bool IsMaker { get; init; }

    /// <summary>The order on the other side; 0 unless a trade or its prevention.</summary>
    public long CounterOrderId { get; init; }

    public long TimeMs { get; init; }
}
