using Acinaces.Topology.Model;

namespace Acinaces.Topology.Functions;

/// <summary>What deals with exchanges.</summary>
public static class ExchangeFunctions
{
    /// <summary>The only function that may write keys of tenants.</summary>
    public static readonly Function ExchangeConfig = new(
        "exchange-config",
        Group.ExchangeIntegration,
        "Exchanges of a tenant, their limits and routing",
        [
            Route.Get("/exchange-config", Permissions.ReadExchange, "List"),
            Route.Post("/exchange-config", Permissions.ManageExchange, "Register an exchange", "exchangeId"),
            Route.Get("/exchange-config/{id}", Permissions.ReadExchange, "Read"),
            Route.Put("/exchange-config/{id}", Permissions.ManageExchange, "Change"),
            Route.Patch("/exchange-config/{id}/status", Permissions.ManageExchange, "Set the status", "status"),
            Route.Command("/exchange-config/{id}/validate-credentials", Permissions.ManageExchange, "Try the stored key"),
            Route.Get("/exchange-config/routing", Permissions.ReadExchange, "Routing settings"),
            Route.Put("/exchange-config/routing", Permissions.ManageExchange, "Change routing settings", "defaultCriteria"),
        ],
        [
            Grant.ReadWrite(Tables.ExchangeConfigs),
            Grant.ReadWrite(Tables.ExchangeLimits),
            Grant.Read(Tables.ExchangeHealth),
            Grant.ReadWrite(Tables.RateLimitState),
            Grant.Append(Tables.ExchangeAuditLogs),
            .. PlatformKeys,
            Grant.ManageSecrets(Secrets.TenantExchangeKeys),
        ])
    {
        MemoryMb = 256,
    };

    public static readonly Function ExchangeConnections = new(
        "exchange-connections",
        Group.ExchangeIntegration,
        "Connections to exchanges, their health and shutdown",
        [
            Route.Get("/exchange-connections", Permissions.ReadExchange, "List"),
            Route.Post("/exchange-connections/{exchangeId}", Permissions.ConnectExchange, "Open"),
            Route.Get("/exchange-connections/{exchangeId}", Permissions.ReadExchange, "Connections of one exchange"),
            Route.Delete("/exchange-connections/{exchangeId}/{connectionId}", Permissions.ConnectExchange, "Close one"),
            Route.Get("/exchange-connections/{exchangeId}/health", Permissions.ReadExchange, "Health"),
            Route.Get("/exchange-connections/{exchangeId}/metrics/{connectionId}", Permissions.ReadExchange, "Figures of one"),
            Route.Command("/exchange-connections/{exchangeId}/shutdown", Permissions.ConnectExchange, "Finish what runs, then close"),
            Route.Get("/exchange-connections/{exchangeId}/trading-status", Permissions.ReadExchange, "Whether trading is paused"),
            Route.Command("/exchange-connections/{exchangeId}/resume-trading", Permissions.ConnectExchange, "Lift the pause"),
            Route.Post("/exchange-connections", Permissions.ConnectExchange, "Open, flat form", "exchangeId"),
            Route.Put("/exchange-connections/{exchangeId}", Permissions.ConnectExchange, "Change, flat form"),
        ],
        [
            Grant.Read(Tables.ExchangeConfigs),
            Grant.ReadWrite(Tables.ExchangeHealth),
            Grant.ReadWrite(Tables.RateLimitState),
            Grant.Read(Tables.ExchangeLimits),
            .. AllExchangeKeys,
            Grant.Publish(Topics.SystemHealth),
            Grant.PutEvents(EventBuses.ApplicationEvents),
        ]);

    public static readonly Function ExchangeOrders = new(
        "exchange-orders",
        Group.ExchangeIntegration,
        "Orders: submit, cancel, change, query, reconcile",
        [
            Route.Post(
                "/exchange-orders", Permissions.ExecuteOrders, "Submit", "strategyId", "assetId", "side", "orderType", "quantity", "idempotencyKey"),
            Route.Get("/exchange-orders", Permissions.ReadOrders, "List with filters"),
            Route.Get("/exchange-orders/open", Permissions.ReadOrders, "Orders still working"),
            Route.Get("/exchange-orders/{orderId}", Permissions.ReadOrders, "Read"),
            Route.Patch("/exchange-orders/{orderId}", Permissions.ExecuteOrders, "Change price, quantity or stop price"),
            Route.Put("/exchange-orders/{orderId}", Permissions.ExecuteOrders, "Change, flat form"),
            Route.Delete("/exchange-orders/{orderId}", Permissions.CancelOrders, "Ask for cancellation"),
            Route.Get("/exchange-orders/stuck", Permissions.ReadOrders, "Orders that do not move"),
            Route.Post("/exchange-orders/{orderId}/resolve", Permissions.ManageExchange, "Resolve by hand", "action", "reason"),
            Route.Post("/exchange-orders/reconcile", Permissions.ManageExchange, "Reconcile one exchange now", "exchangeId"),
        ],
        [
            Grant.ReadWrite(Tables.Orders),
            Grant.ReadWrite(Tables.Positions),
            Grant.Append(Tables.PositionHistory),
            // The committed quantity is taken with a conditional update, so that two orders cannot both have the last of a limit.
            Grant.ReadWrite(Tables.PositionLimits),
            // An order through a half-open breaker is entered there, so that only one tries at a time.
            Grant.ReadWrite(Tables.CircuitBreakers),
            .. RiskControlFunctions.PreTradeReads,
            Grant.Read(Tables.ExchangeHealth),
            Grant.ReadWrite(Tables.RateLimitState),
            Grant.ReadWrite(Tables.Outbox),
            Grant.Write(Tables.RoutingDecisions),
            Grant.Append(Tables.TradeLifecycle),
            Grant.Append(Tables.RiskEvents),
            Grant.Append(Tables.ExchangeAuditLogs),
            .. AllExchangeKeys,
            Grant.PutEvents(EventBuses.ApplicationEvents),
        ])
    {
        ReservedConcurrency = 100,
        ProvisionedInProduction = true,
        FailedCalls = Queues.EventDeadLetters,
    };

    public static readonly Function ExchangePositions = new(
        "exchange-positions",
        Group.ExchangeIntegration,
        "Positions, profit and loss, reconciliation",
        [
            Route.Get("/exchange-positions", Permissions.ReadPositions, "List, optionally of one exchange"),
            Route.Get("/exchange-positions/{assetId}", Permissions.ReadPositions, "Summed over exchanges"),
            Route.Get("/exchange-positions/{assetId}/{exchangeId}", Permissions.ReadPositions, "One position"),
            Route.Get("/exchange-positions/{assetId}/history", Permissions.ReadPositions, "Changes of a position"),
            Route.Post("/exchange-positions/{assetId}/pnl", Permissions.ReadPositions, "Unrealized result at a price", "currentPrice"),
            Route.Command("/exchange-positions/reconcile/{exchangeId}", Permissions.WritePositions, "Reconcile with the exchange"),
        ],
        [
            Grant.ReadWrite(Tables.Positions),
            Grant.Read(Tables.PositionHistory),
            Grant.Append(Tables.PositionHistory),
            Grant.Read(Tables.Orders),
            Grant.Read(Tables.ExchangeConfigs),
            Grant.Read(Tables.ExchangeLimits),
            Grant.Read(Tables.ExchangeHealth),
            Grant.ReadWrite(Tables.RateLimitState),
            Grant.Append(Tables.ExchangeAuditLogs),
            .. AllExchangeKeys,
            Grant.Publish(Topics.RiskEvents),
            Grant.PutEvents(EventBuses.ApplicationEvents),
        ]);

    public static IReadOnlyList<Function> All => [ExchangeConfig, ExchangeConnections, ExchangeOrders, ExchangePositions];

    private static IReadOnlyList<Grant> PlatformKeys => [.. Secrets.OfExchanges.Select(Grant.ReadSecret)];

    private static IReadOnlyList<Grant> AllExchangeKeys => [.. PlatformKeys, Grant.ReadSecrets(Secrets.TenantExchangeKeys)];
}
