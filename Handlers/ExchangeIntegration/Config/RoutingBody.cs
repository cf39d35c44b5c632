namespace Acinaces.Handlers.ExchangeIntegration.Config;

/// <summary>How a tenant wants orders routed that name no exchange.</summary>
internal sealed record RoutingBody
{
    public string? DefaultCriteria { get; init; }

    public bool EnableOrderSplitting { get; init; }

    /// <summary>Between how many exchanges an order may be split. 3 when absent.</summary>
    public int? MaxSplitExchanges { get; init; }

    /// <summary>Value in the quote asset below which nothing is split. 10000 when absent.</summary>
    public decimal? MinSplitSize { get; init; }

    public static RoutingBody Default { get; } = new() { DefaultCriteria = "USER_PREFERENCE", MaxSplitExchanges = 3, MinSplitSize = 10_000m };
}
