namespace Acinaces.Adapters.Exchanges.Binance;

/// <summary>One rule for orders of a symbol; which members it has depends on its type.</summary>
internal sealed record BinanceFilter(string FilterType)
{
    public decimal MinPrice { get; init; }

    public decimal MaxPrice { get; init; }

    public decimal TickSize { get; init; }

    public decimal MinQty { get; init; }

    public decimal MaxQty { get; init; }

    public decimal StepSize { get; init; }

    public decimal MinNotional { get; init; }
}
