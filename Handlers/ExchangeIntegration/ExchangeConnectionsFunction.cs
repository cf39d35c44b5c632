using Acinaces.Adapters.Exchanges;
using Acinaces.Adapters.Stores;
using Acinaces.Domain.Errors;
using Acinaces.Domain.Exchanges;
using Acinaces.Domain.RateLimits;
using Acinaces.Domain.Vocabulary;
using Acinaces.Handlers.Api;
using Acinaces.Handlers.ExchangeIntegration.Connections;
using Acinaces.Handlers.Runtime;
using Acinaces.Topology.Functions;

namespace Acinaces.Handlers.ExchangeIntegration;

/// <summary>Tested ways to exchanges, their health, and the pause of trading that a shutdown brings.</summary>
public sealed class ExchangeConnectionsFunction
{
    private const int MaxAttempts = 10;
    private readonly FunctionServices _services;
    private readonly ConnectionPoolStore _pools;
    private readonly ExchangeConfigStore _exchanges;

    private ExchangeConnectionsFunction(FunctionServices services)
    {
        _services = services;
        _pools = new ConnectionPoolStore(services.Tables, services.TableNames);
        _exchanges = new ExchangeConfigStore(services.Tables, services.TableNames);
    }

    public static IFunction Create(FunctionServices services)
    {
        var function = new ExchangeConnectionsFunction(services);
        return new DispatchedFunction(services.Api(ExchangeFunctions.ExchangeConnections, new Dictionary<string, ApiOperation>
        {
            ["GET /exchange-connections"] = function.ListAsync,
            ["POST /exchange-connections/{exchangeId}"] = (call, token) => function.OpenAsync(call, call.Path("exchangeId"), token),
            ["GET /exchange-connections/{exchangeId}"] = function.ReadAsync,
            ["DELETE /exchange-connections/{exchangeId}/{connectionId}"] = function.CloseAsync,
            ["GET /exchange-connections/{exchangeId}/health"] = function.HealthAsync,
            ["GET /exchange-connections/{exchangeId}/metrics/{connectionId}"] = function.MetricsAsync,
            ["POST /exchange-connections/{exchangeId}/shutdown"] = function.ShutDownAsync,
            ["GET /exchange-connections/{exchangeId}/trading-status"] = function.TradingStatusAsync,
            ["POST /exchange-connections/{exchangeId}/resume-trading"] = (call, token) => function.SetPausedAsync(call, false, token),
            ["POST /exchange-connections"] = (call, token) => function.OpenAsync(call, call.Read(ConnectionsJson.Default.ConnectionBody).ExchangeId ?? "", token),
            ["PUT /exchange-connections/{exchangeId}"] = function.ChangeAsync,
        }));
    }

    private async Task<ApiAnswer> ListAsync(ApiCall call, CancellationToken cancellationToken) => ApiAnswer.Ok(
        new PoolList([.. (await _pools.ListAsync(call.TenantId, cancellationToken).ConfigureAwait(false)).Select(PoolView.Of)]), ConnectionsJson.Default.PoolList);

    /// <summary>Opens a connection if the exchange answers.</summary>
    private async Task<ApiAnswer> OpenAsync(ApiCall call, string exchangeName, CancellationToken cancellationToken)
    {
        var registered = await RegisteredAsync(call.TenantId, ParseExchange(exchangeName), cancellationToken).ConfigureAwait(false);
        var exchange = await _services.Exchanges.ConnectAsync(registered, cancellationToken).ConfigureAwait(false);
        var latency = await exchange.PingAsync(cancellationToken).ConfigureAwait(false);
        var now = _services.Now;
        var opened = new ExchangeConnection(_services.Ids.Next(), "REST", now, now, Math.Round((decimal)latency.TotalMilliseconds, 3), Requests: 1, Errors: 0, LastError: null);
        await UpdateAsync(call.TenantId, registered.Config.ExchangeId, pool => pool switch
        {
            { TradingPaused: true } => throw Conflict("SHUTDOWN_IN_PROGRESS", "The exchange is shut down; resume trading first."),
            { Connections.Count: >= ConnectionPool.MaxConnections } => throw Conflict("POOL_EXHAUSTED", $"At most {ConnectionPool.MaxConnections} connections are kept."),
            _ => pool with { Connections = [.. pool.Connections, opened] },
        }, cancellationToken).ConfigureAwait(false);
        return ApiAnswer.Json(201, ConnectionView.Of(opened), ConnectionsJson.Default.ConnectionView);
    }

    private async Task<ApiAnswer> ReadAsync(ApiCall call, CancellationToken cancellationToken) =>
        Answer(await _pools.LoadAsync(call.TenantId, ExchangeOf(call), cancellationToken).ConfigureAwait(false));

    private async Task<ApiAnswer> CloseAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var connectionId = call.Path("connectionId");
        await UpdateAsync(call.TenantId, ExchangeOf(call), pool => pool.Connections.Any(connection => connection.ConnectionId == connectionId)
            ? pool with { Connections = [.. pool.Connections.Where(connection => connection.ConnectionId != connectionId)] }
            : throw ConnectionNotFound(), cancellationToken).ConfigureAwait(false);
        return ApiAnswer.NoContent;
    }

    /// <summary>Tests the way to the exchange now and enters the result into every connection.</summary>
    private async Task<ApiAnswer> HealthAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var registered = await RegisteredAsync(call.TenantId, ExchangeOf(call), cancellationToken).ConfigureAwait(false);
        var (latency, error) = await TestAsync(registered, cancellationToken).ConfigureAwait(false);
        var now = _services.Now;
        var pool = await UpdateAsync(call.TenantId, registered.Config.ExchangeId, before => before with { Connections = [.. before.Connections.Select(connection => connection.Tested(latency, error, now))] }, cancellationToken).ConfigureAwait(false);
        // What the test itself was given is among the figures.
        var (_, limits) = await _exchanges.FindWithLimitsAsync(call.TenantId, registered.Config.ExchangeId, RateLimitScope.ThatBind(registered.Config), cancellationToken).ConfigureAwait(false);
        return ApiAnswer.Ok(HealthView.Of(pool, error, limits, now), ConnectionsJson.Default.HealthView);
    }

    private async Task<ApiAnswer> MetricsAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var pool = await _pools.LoadAsync(call.TenantId, ExchangeOf(call), cancellationToken).ConfigureAwait(false);
        var found = pool.Connections.FirstOrDefault(connection => connection.ConnectionId == call.Path("connectionId")) ?? throw ConnectionNotFound();
        return ApiAnswer.Ok(ConnectionView.Of(found), ConnectionsJson.Default.ConnectionView);
    }

    /// <summary>Takes no new orders and closes all connections. Orders that work at the exchange go on working.</summary>
    private async Task<ApiAnswer> ShutDownAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var closed = 0;
        await UpdateAsync(call.TenantId, ExchangeOf(call), pool =>
        {
            closed = pool.Connections.Count;
            return pool with { Connections = [], TradingPaused = true };
        }, cancellationToken).ConfigureAwait(false);
        return ApiAnswer.Ok(new ShutdownView(closed, TradingPaused: true), ConnectionsJson.Default.ShutdownView);
    }

    private async Task<ApiAnswer> TradingStatusAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var pool = await _pools.LoadAsync(call.TenantId, ExchangeOf(call), cancellationToken).ConfigureAwait(false);
        return ApiAnswer.Ok(new TradingStatusView(WireName.Of(pool.ExchangeId), pool.TradingPaused), ConnectionsJson.Default.TradingStatusView);
    }

    private Task<ApiAnswer> ChangeAsync(ApiCall call, CancellationToken cancellationToken) =>
        SetPausedAsync(call, call.Read(ConnectionsJson.Default.ConnectionBody).TradingPaused ?? throw new ApiProblemException(ApiProblem.Validation([FieldError.Required("tradingPaused")])), cancellationToken);

    private async Task<ApiAnswer> SetPausedAsync(ApiCall call, bool paused, CancellationToken cancellationToken) =>
        Answer(await UpdateAsync(call.TenantId, ExchangeOf(call), pool => pool with { TradingPaused = paused }, cancellationToken).ConfigureAwait(false));

    private async Task<(TimeSpan? Latency, string? Error)> TestAsync(StoredExchange registered, CancellationToken cancellationToken)
    {
        try
        {
            var exchange = await _services.Exchanges.ConnectAsync(registered, cancellationToken).ConfigureAwait(false);
            return (await exchange.PingAsync(cancellationToken).ConfigureAwait(false), null);
        }
        catch (Exception silent) when (silent is ExchangeException or ExchangeUnavailableException)
        {
            return (null, silent.Message);
        }
    }

    private async Task<ConnectionPool> UpdateAsync(string tenantId, ExchangeId exchange, Func<ConnectionPool, ConnectionPool> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var after = change(await _pools.LoadAsync(tenantId, exchange, cancellationToken).ConfigureAwait(false));
            if (await _pools.SaveAsync(after, _services.Now, cancellationToken).ConfigureAwait(false)) return after;
        }
        throw new ApiProblemException(ApiProblem.Unavailable("The connections keep changing."));
    }

    private async Task<StoredExchange> RegisteredAsync(string tenantId, ExchangeId exchange, CancellationToken cancellationToken) =>
        await _exchanges.FindAsync(tenantId, exchange, cancellationToken).ConfigureAwait(false) ?? throw new ApiProblemException(ApiProblem.NotFound("The exchange"));

    private static ExchangeId ExchangeOf(ApiCall call) => ParseExchange(call.Path("exchangeId"));

    private static ExchangeId ParseExchange(string name) =>
        WireName.TryParse<ExchangeId>(name, out var exchange) ? exchange : throw new ApiProblemException(ApiProblem.NotFound("The exchange"));

    private static ApiAnswer Answer(ConnectionPool pool) => ApiAnswer.Ok(PoolView.Of(pool), ConnectionsJson.Default.PoolView);

    private static ApiProblemException ConnectionNotFound() => new(new ApiProblem(404, "CONNECTION_NOT_FOUND", "The connection does not exist."));

    private static ApiProblemException Conflict(string code, string message) => new(ApiProblem.Conflict(code, message));
}
