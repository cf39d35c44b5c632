using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Risk;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Adapters.Stores;

/// <summary>An exchange's rules for an asset as items of the table <c>exchange-limits</c>.</summary>
internal static class ExchangeLimitsItem
{
    public static ExchangeLimits Read(DynamoItem item) => new()
    {
        MinOrderSize = item.Number("minOrderSize"),
        MaxOrderSize = item.Number("maxOrderSize"),
        MinPrice = item.NumberOrNull("minPrice"),
        MaxPrice = item.NumberOrNull("maxPrice"),
        MaxPriceDeviationPercent = item.NumberOrNull("maxPriceDeviationPercent"),
        TickSize = item.NumberOrNull("tickSize"),
        LotSize = item.NumberOrNull("lotSize"),
    };

    public static DynamoItem Write(ExchangeId exchange, string assetId, ExchangeLimits limits, DateTimeOffset now) => new DynamoItem
    {
        { "exchangeId", WireName.Of(exchange) },
        { "assetId", assetId },
        { "minOrderSize", limits.MinOrderSize },
        { "maxOrderSize", limits.MaxOrderSize },
        { "updatedAt", now },
    }
    .With("minPrice", limits.MinPrice)
    .With("maxPrice", limits.MaxPrice)
    .With("maxPriceDeviationPercent", limits.MaxPriceDeviationPercent)
    .With("tickSize", limits.TickSize)
    .With("lotSize", limits.LotSize);
}
