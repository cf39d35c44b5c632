using Acinaces.Topology.Model;

namespace Acinaces.Topology;

/// <content>Tables of market data.</content>
public static partial class Tables
{
    /// <summary>Vendors of prices, news, sentiment and on-chain figures.</summary>
    public static readonly Table DataSources = new("data-sources", Group.MarketData, "sourceId")
    {
        Indexes =
        [
            new("type-index", "type"),
            new("status-index", "status"),
        ],
    };

    /// <summary>Processed news, one item per event and symbol.</summary>
    public static readonly Table NewsEvents = new("news-events", Group.MarketData, "symbol", "publishedAtEventId")
    {
        Note = "Sort key is publishedAt#eventId; an event about several symbols is stored once for each.",
        Indexes =
        [
            new("contentHash-index", "contentHash"),
            new("source-publishedAt-index", "source", "publishedAt"),
        ],
    };

    /// <summary>Sentiment scores per symbol over time.</summary>
    public static readonly Table SentimentData = new("sentiment-data", Group.MarketData, "symbol", "timestamp")
    {
        Note = "The index needs one text: aggregatedFrom holds the primary source.",
        Indexes = [new("aggregatedFrom-timestamp-index", "aggregatedFrom", "timestamp")],
    };

    /// <summary>A tenant's subscriptions to live data.</summary>
    public static readonly Table Streams = new("streams", Group.MarketData, "tenantId", "streamId")
    {
        TenantScoped = true,
        Indexes =
        [
            new("status-index", "status"),
            new("sourceId-index", "sourceId"),
        ],
    };

    /// <summary>Requests to load history, with their progress.</summary>
    public static readonly Table BackfillRequests = new("backfill-requests", Group.MarketData, "tenantId", "requestId")
    {
        TenantScoped = true,
        Indexes =
        [
            new("status-index", "status"),
            new("sourceId-index", "sourceId"),
        ],
    };

    private static Table[] OfMarketData =>
    [
        DataSources, NewsEvents, SentimentData, Streams, BackfillRequests,
    ];
}
