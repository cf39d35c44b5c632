using Acinaces.Adapters.Stores;
using Acinaces.Domain.Errors;
using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Orders;
using Acinaces.Domain.Positions;
using Acinaces.Domain.Trading;
using Acinaces.Domain.Vocabulary;
using Acinaces.Handlers.Api;
using Acinaces.Handlers.ExchangeIntegration.Positions;
using Acinaces.Handlers.Runtime;
using Acinaces.Topology.Functions;

namespace Acinaces.Handlers.ExchangeIntegration;

/// <summary>What a tenant holds. Unless a mode is asked for, positions are those of the mode each exchange is registered in.</summary>
public sealed class ExchangePositionsFunction
{
    private const int DefaultPageSize = 100;
    private readonly FunctionServices _services;
    private readonly PositionStore _positions;
    private readonly ExchangeConfigStore _exchanges;

    private ExchangePositionsFunction(FunctionServices services)
    {
        _services = services;
        _positions = new PositionStore(services.Tables, services.TableNames);
        _exchanges = new ExchangeConfigStore(services.Tables, services.TableNames);
    }

    public static IFunction Create(FunctionServices services)
    {
        var function = new ExchangePositionsFunction(services);
        var reconciliation = new PositionReconciliation(services, function._positions, function._exchanges);
        return new DispatchedFunction(services.Api(ExchangeFunctions.ExchangePositions, new Dictionary<string, ApiOperation>
        {
            ["GET /exchange-positions"] = function.ListAsync,
            ["GET /exchange-positions/{assetId}"] = function.AggregateAsync,
            ["GET /exchange-positions/{assetId}/{exchangeId}"] = function.ReadAsync,
            ["GET /exchange-positions/{assetId}/history"] = function.HistoryAsync,
            ["POST /exchange-positions/{assetId}/pnl"] = function.PnlAsync,
            ["POST /exchange-positions/reconcile/{exchangeId}"] = reconciliation.ReconcileAsync,
        }));
    }

    private async Task<ApiAnswer> ListAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var exchange = call.QueryEnum<ExchangeId>("exchangeId");
        var positions = (await CurrentAsync(call, null, cancellationToken).ConfigureAwait(false)).Where(stored => exchange is null || stored.Position.ExchangeId == exchange);
        return ApiAnswer.Ok(new PositionList([.. positions.Select(PositionView.Of)]), PositionsJson.Default.PositionList);
    }

    private async Task<ApiAnswer> AggregateAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var assetId = call.Path("assetId");
        var positions = await CurrentAsync(call, assetId, cancellationToken).ConfigureAwait(false);
        return ApiAnswer.Ok(AggregateView.Of(AggregatedPosition.Of(assetId, [.. positions.Select(stored => stored.Position)]), positions), PositionsJson.Default.AggregateView);
    }

    private async Task<ApiAnswer> ReadAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var found = (await CurrentAsync(call, call.Path("assetId"), cancellationToken).ConfigureAwait(false))
            .FirstOrDefault(stored => WireName.Of(stored.Position.ExchangeId) == call.Path("exchangeId"));
        return found is null ? throw new ApiProblemException(ApiProblem.NotFound("The position")) : ApiAnswer.Ok(PositionView.Of(found), PositionsJson.Default.PositionView);
    }

    private async Task<ApiAnswer> HistoryAsync(ApiCall call, CancellationToken cancellationToken) => ApiAnswer.Ok(
        new HistoryList(await _positions.HistoryAsync(call.TenantId, call.Path("assetId"), call.QueryLimit(DefaultPageSize), cancellationToken).ConfigureAwait(false)),
        PositionsJson.Default.HistoryList);

    private async Task<ApiAnswer> PnlAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var checks = new Checks();
        var price = call.Read(PositionsJson.Default.PnlBody).CurrentPrice;
        checks.Positive("currentPrice", price, OrderValidation.MaxPrice);
        checks.Require();
        var positions = await CurrentAsync(call, call.Path("assetId"), cancellationToken).ConfigureAwait(false);
        return ApiAnswer.Ok(PnlView.Of(call.Path("assetId"), price ?? 0m, positions), PositionsJson.Default.PnlView);
    }

    private async Task<IReadOnlyList<StoredPosition>> CurrentAsync(ApiCall call, string? assetId, CancellationToken cancellationToken)
    {
        var positions = await _positions.ListAsync(call.TenantId, assetId, cancellationToken).ConfigureAwait(false);
        if (call.QueryEnum<TradingMode>("mode") is { } mode) return [.. positions.Where(stored => stored.Mode == mode)];
        var modes = (await _exchanges.ListAsync(call.TenantId, cancellationToken).ConfigureAwait(false)).ToDictionary(stored => stored.Config.ExchangeId, stored => stored.Config.Mode);
        return [.. positions.Where(stored => stored.Mode == modes.GetValueOrDefault(stored.Position.ExchangeId, TradingMode.Live))];
    }
}
