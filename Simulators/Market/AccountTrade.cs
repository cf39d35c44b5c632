namespace Acinaces.Simulators.Market;

/// <summary>One fill as the account that took part in it sees it.</summary>
internal sealed record AccountTrade(long Id, string Symbol, long OrderId, decimal Price, decimal Quantity)
{
    public required decimal Commission { get; init; }

    public required string CommissionAsset { get; init; }

    public required long TimeMs { get; init; }

    /// <summary>Absent for an order that stood alone.</summary>
    public long? OrderListId { get; init; }

    public required bool IsBuyer { get; init; }

    public required bool IsMaker { get; init; }
}
