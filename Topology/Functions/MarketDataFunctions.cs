using Acinaces.Topology.Model;
using Acinaces.Topology.Workflows;

namespace Acinaces.Topology.Functions;

/// <summary>What brings data in and judges it.</summary>
public static class MarketDataFunctions
{
    public static readonly Function Streams = new(
        "streams",
        Group.MarketData,
        "Live streams of market data: start, pause, stop, watch",
        [
            Route.Post("/streams", Permissions.StreamMarketData, "Start", "sourceId", "symbols", "type"),
            Route.Get("/streams", Permissions.ReadMarketData, "List"),
            Route.Get("/streams/limits", Permissions.ReadMarketData, "How many the tenant may run, and runs"),
            Route.Get("/streams/{id}", Permissions.ReadMarketData, "State"),
            Route.Put("/streams/{id}", Permissions.StreamMarketData, "Change symbols", "symbols"),
            Route.Delete("/streams/{id}", Permissions.StreamMarketData, "Stop"),
            Route.Command("/streams/{id}/pause", Permissions.StreamMarketData, "Pause"),
            Route.Command("/streams/{id}/resume", Permissions.StreamMarketData, "Resume"),
            Route.Get("/streams/{id}/health", Permissions.ReadMarketData, "Health"),
            Route.Get("/streams/{id}/metrics", Permissions.ReadMarketData, "Figures"),
        ],
        [
            Grant.ReadWrite(Tables.Streams),
            Grant.Read(Tables.DataSources),
            Grant.Write(TimeSeries.MarketData, TimeSeries.PriceData),
            Grant.Write(TimeSeries.MarketData, TimeSeries.VolumeData),
            .. Cached,
        ]);

    public static readonly Function DataSources = new(
        "data-sources",
        Group.MarketData,
        "Sources of data and their settings",
        [
            Route.Get("/data-sources", Permissions.ReadMarketData, "List"),
            Route.Post(
                "/data-sources", Permissions.ManageSettings, "Register", "type", "name", "apiEndpoint", "authMethod", "supportedSymbols", "rateLimits"),
            Route.Get("/data-sources/{id}", Permissions.ReadMarketData, "Read"),
            Route.Put("/data-sources/{id}", Permissions.ManageSettings, "Change"),
            Route.Patch("/data-sources/{id}/status", Permissions.ManageSettings, "Set the status", "status"),
            Route.Delete("/data-sources/{id}", Permissions.ManageSettings, "Remove"),
        ],
        [
            Grant.ReadWrite(Tables.DataSources),
            Grant.Write(TimeSeries.MarketData, TimeSeries.DerivedMetrics),
            .. Cached,
        ])
    {
        MemoryMb = 256,
    };

    public static readonly Function Backfills = new(
        "backfills",
        Group.MarketData,
        "Historical data: requests and their processing",
        [
            Route.Post("/backfills", Permissions.StreamMarketData, "Request", "sourceId", "symbol", "dataType", "startTime", "endTime"),
            Route.Get("/backfills", Permissions.ReadMarketData, "List"),
            Route.Get("/backfills/{id}", Permissions.ReadMarketData, "State and progress"),
            Route.Delete("/backfills/{id}", Permissions.StreamMarketData, "Cancel"),
        ],
        [
            Grant.ReadWrite(Tables.BackfillRequests),
            Grant.Read(Tables.DataSources),
            Grant.ReadWrite(Tables.NewsEvents),
            Grant.ReadWrite(Tables.SentimentData),
            Grant.Write(TimeSeries.MarketData, TimeSeries.PriceData),
            Grant.Write(TimeSeries.MarketData, TimeSeries.VolumeData),
            Grant.Write(Buckets.MarketDataArchive),
            Grant.Send(Queues.Backfills),
            Grant.Start(StateMachines.DataBackfill),
            .. Cached,
        ])
    {
        MemoryMb = 1024,
        Timeout = TimeSpan.FromSeconds(300),
        WorkQueue = Queues.Backfills,
    };

    public static readonly Function Quality = new(
        "quality",
        Group.MarketData,
        "Quality of data: scores, anomalies, thresholds",
        [
            Route.Get("/quality", Permissions.ReadMarketData, "Latest scores of all sources"),
            Route.Get("/quality/{sourceId}", Permissions.ReadMarketData, "Score of one source and symbol"),
            Route.Get("/quality/{sourceId}/history", Permissions.ReadMarketData, "Earlier scores"),
            Route.Get("/quality/{sourceId}/anomalies", Permissions.ReadMarketData, "Anomalies"),
            Route.Get("/quality/thresholds", Permissions.ReadMarketData, "Thresholds by type of data"),
            Route.Put("/quality/thresholds", Permissions.ManageSettings, "Set one threshold", "dataType", "threshold"),
            Route.Post("/quality/calculate", Permissions.ReadMarketData, "Score what is sent", "sourceId", "symbol", "dataType"),
        ],
        [
            Grant.ReadWrite(Tables.DataSources),
            Grant.Read(Tables.Streams),
            Grant.Read(Tables.NewsEvents),
            Grant.Read(Tables.SentimentData),
            Grant.Read(TimeSeries.MarketData, TimeSeries.PriceData),
            Grant.Read(TimeSeries.MarketData, TimeSeries.VolumeData),
            Grant.Read(TimeSeries.MarketData, TimeSeries.DerivedMetrics),
            Grant.Write(TimeSeries.MarketData, TimeSeries.DerivedMetrics),
            Grant.Publish(Topics.SystemHealth),
            Grant.PutEvents(EventBuses.ApplicationEvents),
            .. Cached,
        ])
    {
        FailedCalls = Queues.EventDeadLetters,
    };

    public static readonly Function NewsContext = new(
        "news-context",
        Group.MarketData,
        "News as context of an analysis, and what was used where",
        [
            Route.Get("/news-context/{symbol}", Permissions.ReadMarketData, "Context of a symbol"),
            Route.Get("/news-context", Permissions.ReadMarketData, "Recent contexts"),
            Route.Post("/news-context/{symbol}/track", Permissions.ExecuteAiAnalysis, "Record that an analysis used a context", "contextId", "analysisId"),
            Route.Get("/news-context/tracking/analysis/{analysisId}", Permissions.ReadMarketData, "Contexts of an analysis"),
            Route.Get("/news-context/tracking/context/{contextId}", Permissions.ReadMarketData, "Analyses of a context"),
        ],
        [
            Grant.ReadWrite(Tables.NewsEvents),
            Grant.Read(Tables.SentimentData),
            Grant.Read(Tables.DataSources),
            .. Cached,
        ]);

    public static IReadOnlyList<Function> All => [Streams, DataSources, Backfills, Quality, NewsContext];

    private static IReadOnlyList<Grant> Cached => [Grant.Connect(Caches.Main), Grant.ReadSecret(Secrets.InfraRedis)];
}
