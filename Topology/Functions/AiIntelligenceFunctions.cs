using Acinaces.Topology.Model;

namespace Acinaces.Topology.Functions;

/// <summary>What asks language models and judges their answers.</summary>
public static class AiIntelligenceFunctions
{
    /// <summary>Sentiment is written because a backfill hands its texts to this function.</summary>
    public static readonly Function Analysis = new(
        "analysis",
        Group.AiIntelligence,
        "Market regime, explanations and parameters from one model",
        [
            Route.Post("/analysis/regime", Permissions.ExecuteAiAnalysis, "Classify the market", "modelConfigId", "marketData", "timeframe"),
            Route.Post("/analysis/explanation", Permissions.ExecuteAiAnalysis, "Explain an action of a strategy", "modelConfigId", "strategyId", "action"),
            Route.Post("/analysis/parameters", Permissions.ExecuteAiAnalysis, "Suggest parameters", "modelConfigId", "strategyId"),
            Route.Post("/analysis", Permissions.ExecuteAiAnalysis, "Any analysis, flat form", "analysisType", "modelConfigId"),
            Route.Get("/analysis", Permissions.ReadAiAnalysis, "List"),
            Route.Get("/analysis/{id}", Permissions.ReadAiAnalysis, "Read"),
        ],
        [
            Grant.ReadWrite(Tables.ModelConfigurations),
            Grant.Read(Tables.AiProviders),
            Grant.Write(Tables.PerformancePredictions),
            Grant.Write(Tables.SentimentData),
            .. Models,
        ])
    {
        MemoryMb = 1024,
    };

    public static readonly Function ModelConfigs = new(
        "model-configs",
        Group.AiIntelligence,
        "Models of a tenant: settings and credentials",
        [
            Route.Get("/model-configs", Permissions.ReadAiAnalysis, "List"),
            Route.Get("/model-configs/available", Permissions.ReadAiAnalysis, "Enabled models of active providers"),
            Route.Post("/model-configs", Permissions.ManageSettings, "Create", "providerId", "modelId", "modelName", "costLimits"),
            Route.Get("/model-configs/{id}", Permissions.ReadAiAnalysis, "Read"),
            Route.Put("/model-configs/{id}", Permissions.ManageSettings, "Change"),
            Route.Delete("/model-configs/{id}", Permissions.ManageSettings, "Delete"),
            Route.Command("/model-configs/{id}/validate-credentials", Permissions.ManageSettings, "Try the stored key"),
        ],
        [
            Grant.ReadWrite(Tables.ModelConfigurations),
            Grant.Read(Tables.AiProviders),
            .. VendorKeys,
        ])
    {
        MemoryMb = 256,
    };

    /// <summary>Providers are the platform's, the same for every tenant.</summary>
    public static readonly Function Providers = new(
        "providers",
        Group.AiIntelligence,
        "Vendors of language models and their state",
        [
            Route.Get("/providers", Permissions.ReadAiAnalysis, "List").SameForAll(),
            Route.Post("/providers", Permissions.ManageSettings, "Register", "type", "name", "apiEndpoint", "authMethod", "supportedModels"),
            Route.Get("/providers/{id}", Permissions.ReadAiAnalysis, "Read").SameForAll(),
            Route.Put("/providers/{id}", Permissions.ManageSettings, "Change"),
            Route.Patch("/providers/{id}/status", Permissions.ManageSettings, "Set the status", "status"),
        ],
        [
            Grant.ReadWrite(Tables.AiProviders),
            .. VendorKeys,
        ])
    {
        MemoryMb = 256,
    };

    public static readonly Function Allocations = new(
        "allocations",
        Group.AiIntelligence,
        "How much of a strategy's money each model decides on",
        [
            Route.Post("/allocations", Permissions.ManageSettings, "Create the first version", "strategyId", "allocations"),
            Route.Get("/allocations", Permissions.ReadAiAnalysis, "List, optionally of one strategy"),
            Route.Get("/allocations/{strategyId}", Permissions.ReadAiAnalysis, "In force"),
            Route.Put("/allocations/{strategyId}", Permissions.ManageSettings, "New version", "allocations"),
            Route.Delete("/allocations/{strategyId}", Permissions.ManageSettings, "Delete every version"),
            Route.Get("/allocations/{strategyId}/history", Permissions.ReadAiAnalysis, "All versions"),
            Route.Get("/allocations/{strategyId}/versions/{version}", Permissions.ReadAiAnalysis, "One version"),
        ],
        [
            Grant.ReadWrite(Tables.FundAllocations),
            Grant.Read(Tables.ModelConfigurations),
            Grant.Read(Tables.Strategies),
        ]);

    public static readonly Function Ensemble = new(
        "ensemble",
        Group.AiIntelligence,
        "One question to all allocated models, one weighted answer",
        [
            Route.Post("/ensemble/analyze", Permissions.ExecuteAiAnalysis, "Ask and combine", "strategyId", "analysisType", "marketData"),
            Route.Post("/ensemble", Permissions.ExecuteAiAnalysis, "Ask and combine, flat form", "strategyId", "analysisType", "marketData"),
            Route.Get("/ensemble", Permissions.ReadAiAnalysis, "List"),
            Route.Get("/ensemble/{id}", Permissions.ReadAiAnalysis, "Read"),
        ],
        [
            Grant.Read(Tables.FundAllocations),
            Grant.ReadWrite(Tables.ModelConfigurations),
            Grant.Read(Tables.AiProviders),
            Grant.Write(Tables.PerformancePredictions),
            Grant.Publish(Topics.SystemHealth),
            .. Models,
        ])
    {
        MemoryMb = 1024,
    };

    public static readonly Function Performance = new(
        "performance",
        Group.AiIntelligence,
        "Accuracy, latency and cost of models",
        [
            Route.Get("/performance/compare", Permissions.ReadAiAnalysis, "Compare the tenant's models"),
            Route.Get("/performance/{modelId}", Permissions.ReadAiAnalysis, "Figures of one model"),
            Route.Get("/performance", Permissions.ReadAiAnalysis, "List"),
            Route.Post("/performance/predictions/{id}/validate", Permissions.ManageSettings, "Record the regime that really followed", "actualRegime"),
        ],
        [
            Grant.ReadWrite(Tables.ModelPerformance),
            Grant.ReadWrite(Tables.PerformancePredictions),
            Grant.Read(Tables.ModelConfigurations),
            Grant.Read(Buckets.ModelOutputs),
            Grant.Read(TimeSeries.MarketData, TimeSeries.PriceData),
        ])
    {
        FailedCalls = Queues.EventDeadLetters,
    };

    public static IReadOnlyList<Function> All => [Analysis, ModelConfigs, Providers, Allocations, Ensemble, Performance];

    private static IReadOnlyList<Grant> VendorKeys => [.. Secrets.OfAiVendors.Select(Grant.ReadSecret)];

    /// <summary>What a question to a model takes: keys, prompts, market data, and a place for the raw answer.</summary>
    private static IReadOnlyList<Grant> Models =>
    [
        .. VendorKeys,
        Grant.Read(Buckets.PromptTemplates),
        Grant.Read(Buckets.ModelOutputs),
        Grant.Write(Buckets.ModelOutputs),
        Grant.Read(TimeSeries.MarketData, TimeSeries.PriceData),
        Grant.Read(TimeSeries.MarketData, TimeSeries.VolumeData),
        Grant.Read(TimeSeries.MarketData, TimeSeries.DerivedMetrics),
    ];
}
