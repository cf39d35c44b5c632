using Acinaces.Adapters.Stores;
using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Orders;
using Acinaces.Domain.Risk;
using Acinaces.Domain.Trading;
using Acinaces.Domain.Vocabulary;
using Acinaces.Handlers.Api;
using Acinaces.Handlers.RiskControls.Limits;
using Acinaces.Handlers.Runtime;
using Acinaces.Topology.Functions;

namespace Acinaces.Handlers.RiskControls;

/// <summary>Position limits, and the pre-trade check without an order.</summary>
public sealed class PositionLimitsFunction
{
    private readonly FunctionServices _services;
    private readonly PositionLimitStore _limits;
    private readonly PositionStore _positions;
    private readonly TradingGroundsReader _grounds;

    private PositionLimitsFunction(FunctionServices services)
    {
        _services = services;
        _limits = new PositionLimitStore(services.Tables, services.TableNames);
        _positions = new PositionStore(services.Tables, services.TableNames);
        _grounds = new TradingGroundsReader(services.Tables, services.TableNames);
    }

    public static IFunction Create(FunctionServices services)
    {
        var function = new PositionLimitsFunction(services);
        return new DispatchedFunction(services.Api(RiskControlFunctions.PositionLimits, new Dictionary<string, ApiOperation>
        {
            ["POST /position-limits"] = function.CreateAsync,
            ["GET /position-limits"] = function.ListAsync,
            ["GET /position-limits/{id}"] = function.ReadAsync,
            ["PUT /position-limits/{id}"] = function.ChangeAsync,
            ["DELETE /position-limits/{id}"] = function.DeleteAsync,
            ["POST /position-limits/check"] = function.CheckAsync,
        }));
    }

    /// <summary>Creates a limit. What is held already counts against it from the start.</summary>
    private async Task<ApiAnswer> CreateAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var limit = Require(call.Read(LimitsJson.Default.LimitDraft), call.TenantId, _services.Ids.Next());
        var now = _services.Now;
        var stored = new StoredLimit(new LimitUsage(limit, await HeldAsync(limit, cancellationToken).ConfigureAwait(false)), now, now);
        await _limits.CreateAsync(stored, cancellationToken).ConfigureAwait(false);
        return Answer(201, stored);
    }

    private async Task<ApiAnswer> ListAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var scope = call.QueryEnum<LimitScope>("scope");
        var limits = (await _limits.ListAsync(call.TenantId, cancellationToken).ConfigureAwait(false)).Where(stored => scope is null || stored.Usage.Limit.Scope == scope);
        return ApiAnswer.Ok(new LimitList([.. limits.Select(LimitView.Of)]), LimitsJson.Default.LimitList);
    }

    private async Task<ApiAnswer> ReadAsync(ApiCall call, CancellationToken cancellationToken) => Answer(200, await FindAsync(call, cancellationToken).ConfigureAwait(false));

    /// <summary>Changes the bound. What a limit is about never changes; make another one instead.</summary>
    private async Task<ApiAnswer> ChangeAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var draft = call.Read(LimitsJson.Default.LimitDraft);
        var present = (await FindAsync(call, cancellationToken).ConfigureAwait(false)).Usage.Limit;
        var wanted = Require(new LimitDraft(WireName.Of(present.Scope), present.AssetId, present.StrategyId, WireName.Of(present.LimitType), draft.MaxValue), call.TenantId, present.LimitId);
        var changed = await _limits.ChangeBoundAsync(wanted, _services.Now, cancellationToken).ConfigureAwait(false);
        return changed is null ? throw NotFound() : Answer(200, changed);
    }

    private async Task<ApiAnswer> DeleteAsync(ApiCall call, CancellationToken cancellationToken) =>
        await _limits.DeleteAsync(call.TenantId, call.Path("id"), cancellationToken).ConfigureAwait(false) ? ApiAnswer.NoContent : throw NotFound();

    /// <summary>Runs the checks on what we have stored. Nothing is reserved and no exchange is asked, so prices and accounts count as not known.</summary>
    private async Task<ApiAnswer> CheckAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var draft = call.Read(LimitsJson.Default.OrderDraft) with { IdempotencyKey = "dry-run" };
        var request = OrderValidation.Validate(draft, call.TenantId, _services.Now).Require();
        var exchange = request.ExchangeId ?? ExchangeId.Binance;
        var grounds = await _grounds.ReadAsync(call.TenantId, null, request.StrategyId, request.AssetId, exchange, [], cancellationToken).ConfigureAwait(false);
        var order = ProposedOrder.From(request, exchange, grounds.Exchange?.Config.Mode ?? TradingMode.Paper);
        var started = _services.Clock.GetTimestamp();
        var decision = PreTradeChecks.Decide(order, SnapshotOf(grounds, order));
        return ApiAnswer.Ok(CheckView.Of(decision, _services.Clock.GetElapsedTime(started), _services.Now), LimitsJson.Default.CheckView);
    }

    private static RiskSnapshot SnapshotOf(TradingGrounds grounds, ProposedOrder order) => new()
    {
        KillSwitch = grounds.KillSwitch.Value,
        Breakers = Reading<IReadOnlyList<CircuitBreaker>>.FromT(grounds.Breakers),
        Limits = Reading<IReadOnlyList<LimitUsage>>.FromT(grounds.Limits),
        Drawdowns = Reading<IReadOnlyList<DrawdownState>>.FromT(grounds.Drawdowns),
        Volatility = grounds.Volatility,
        // Without rules of ours the exchange's own are asked when the order is really sent.
        ExchangeLimits = grounds.ExchangeLimits ?? new ExchangeLimits { MinOrderSize = 0m, MaxOrderSize = decimal.MaxValue },
        LastPrice = order.Price is { } price ? price : new Reading<decimal>.Unknown("the dry run asks no exchange"),
        FreeCapital = new Reading<decimal>.Unknown("the dry run asks no exchange"),
        PortfolioValue = new Reading<decimal>.Unknown("the dry run asks no exchange"),
    };

    /// <summary>What the tenant holds of the limited thing. Strategies share positions, so theirs start at nothing.</summary>
    private async Task<decimal> HeldAsync(PositionLimit limit, CancellationToken cancellationToken)
    {
        if (limit.Scope == LimitScope.Strategy) return 0m;
        var positions = await _positions.ListAsync(limit.TenantId, limit.AssetId, cancellationToken).ConfigureAwait(false);
        return positions.Sum(stored => limit.CountsUnits ? stored.Position.Quantity : stored.Position.Quantity * stored.Position.AverageEntryPrice);
    }

    private async Task<StoredLimit> FindAsync(ApiCall call, CancellationToken cancellationToken) =>
        await _limits.FindAsync(call.TenantId, call.Path("id"), cancellationToken).ConfigureAwait(false) ?? throw NotFound();

    private static PositionLimit Require(LimitDraft draft, string tenantId, string limitId) => LimitValidation.Validate(draft, tenantId, limitId).Require();

    private static ApiAnswer Answer(int status, StoredLimit stored) => ApiAnswer.Json(status, LimitView.Of(stored), LimitsJson.Default.LimitView);

    private static ApiProblemException NotFound() => new(ApiProblem.NotFound("The limit"));
}
