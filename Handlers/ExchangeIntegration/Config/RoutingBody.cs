namespace Acinaces.Handlers.ExchangeIntegration.Config;

/// <summary>How a tenant wants orders routed that name no exchange.</summary>
internal sealed record RoutingBody
{
    public string? DefaultCriteria { get; init; }

    public bool EnableOrderSplitting { get; init; }

    /// <summary>Between how many exchanges an order may be split.</summary>
    public int MaxSplitExchanges { get; init; } = 3;

    /// <summary>Value in the quote asset below which nothing is split.</summary>
    public decimal MinSplitSize { get; init; } = 10_000m;

    public static RoutingBody Default { get; } = new() { DefaultCriteria = "USER_PREFERENCE" };
}
