using Acinaces.Adapters.Aws;
using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Adapters.Events;
using Acinaces.Adapters.Exchanges;
using Acinaces.Adapters.Exchanges.Limits;
using Acinaces.Adapters.Stores;
using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Orders;
using Acinaces.Domain.RateLimits;
using Acinaces.Domain.Risk;
using Acinaces.Domain.RiskEvents;
using Acinaces.Domain.Trades;
using Acinaces.Domain.Vocabulary;
using Acinaces.Handlers.Events;
using Acinaces.Handlers.RiskControls;
using Acinaces.Handlers.RiskControls.Breakers;
using Acinaces.Handlers.RiskControls.RiskEvents;
using Acinaces.ServiceDefaults.Telemetry;
using Microsoft.Extensions.Logging;

namespace Acinaces.Handlers.ExchangeIntegration.Orders;

/// <summary>What all ways of handling an order share: storing what became of it, and telling others.</summary>
internal sealed class OrderDesk
{
    /// <summary>Each fill is an item of its own, and a transaction holds a hundred.</summary>
    private const int MostFillsPerChange = 25;
    private readonly FunctionServices _services;
    private readonly RiskReporter _reporter;
    private readonly Announcer _announcer;

    public OrderDesk(FunctionServices services)
    {
        (_services, _reporter, _announcer) = (services, new RiskReporter(services), new Announcer(services));
        Ledger = new OrderLedger(services.Tables, services.TableNames, services.Outbox, _reporter.Store);
        Orders = new OrderStore(services.Tables, services.TableNames);
        Exchanges = new ExchangeConfigStore(services.Tables, services.TableNames);
        services.Exchanges.Budgets.Recorder = RecordBanAsync;
    }

    public OrderLedger Ledger { get; }

    public OrderStore Orders { get; }

    public ExchangeConfigStore Exchanges { get; }

    public ILogger Logger => _services.Logger;

    public TimeProvider Clock => _services.Clock;

    /// <inheritdoc cref="FunctionServices.Now"/>
    public DateTimeOffset Now => _services.Now;

    /// <summary>The exchange an order went to, as the tenant has it registered.</summary>
    /// <exception cref="ExchangeUnavailableException">It is not registered any more, or now in another mode.</exception>
    public async Task<IExchange> ConnectAsync(Order order, CancellationToken cancellationToken)
    {
        var (registered, limits) = await Exchanges.FindWithLimitsAsync(order.TenantId, order.ExchangeId, LimitsOf(order.ExchangeId, order.TenantId), cancellationToken).ConfigureAwait(false);
        Learn(limits);
        if (registered is null || registered.Config.Mode != order.Mode)
            throw new ExchangeUnavailableException($"{WireName.Of(order.ExchangeId)} is not registered in mode {WireName.Of(order.Mode)}, in which the order was placed.");
        return await _services.Exchanges.ConnectAsync(registered, cancellationToken).ConfigureAwait(false);
    }

    public Task<IExchange> ConnectAsync(StoredExchange registered, CancellationToken cancellationToken) => _services.Exchanges.ConnectAsync(registered, cancellationToken);

    /// <summary>The limits whose use is worth reading before something is sent.</summary>
    public IReadOnlyList<RateLimitScope> LimitsOf(ExchangeId exchange, string tenantId) => _services.Exchanges.Budgets.ThatBind(exchange, tenantId);

    /// <summary>Takes in what other processes have been given of an exchange's limits, and what it told them.</summary>
    public void Learn(IEnumerable<SeenRateLimit> limits) => _services.Exchanges.Budgets.Learn(limits);

    /// <summary>Applies what the exchange says to an order, stores it with all that follows, and publishes the step.</summary>
    /// <returns>The order as stored; read anew when somebody else was faster.</returns>
    public async Task<StoredOrder> AdoptAsync(StoredOrder before, VenueOrder venue, ExchangeCall? call, CancellationToken cancellationToken)
    {
        var current = before;
        while (true)
        {
            var portion = venue.Portion(current.Order.Fills, MostFillsPerChange);
            var progress = OrderProgress.By(current.Order, portion);
            if (!progress.IsChange(current.Order)) return current;
            var risk = progress.HasLateFill ? OrderRisks.LateFill(progress.After) : null;
            var stored = await SettleAsync(current, progress.After, progress.Steps, call, risk, cancellationToken).ConfigureAwait(false);
            if (stored is not null && progress.HasLateFill) OrderLog.LateFill(Logger, stored.Order.OrderId.Value);
            if (stored is not null && ReferenceEquals(portion, venue)) return stored;
            current = stored ?? await ReloadAsync(current, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>As the other, for an event that is nothing to the risk controls.</summary>
    public Task<StoredOrder> ApplyAsync(StoredOrder before, OrderEvent happened, ExchangeCall? call, CancellationToken cancellationToken) =>
        ApplyAsync(before, happened, call, null, cancellationToken);

    /// <summary>Applies one event to an order and stores it with all that follows. An event that cannot happen any more changes nothing.</summary>
    /// <param name="risk">What the event is to the risk controls. Absent mostly.</param>
    public async Task<StoredOrder> ApplyAsync(StoredOrder before, OrderEvent happened, ExchangeCall? call, RiskEvent? risk, CancellationToken cancellationToken)
    {
        var current = before;
        while (OrderStateMachine.Apply(current.Order, happened) is OrderTransition.Changed { Order: var after })
        {
            IReadOnlyList<TradeEventType> steps = after.Status == current.Order.Status ? [] : [TradeEvents.For(after.Status)];
            if (await SettleAsync(current, after, steps, call, risk, cancellationToken).ConfigureAwait(false) is { } stored) return stored;
            current = await ReloadAsync(current, cancellationToken).ConfigureAwait(false);
        }
        return current;
    }

    /// <summary>Stores a risk event that goes with no change of an order, and publishes it where rules want its kind.</summary>
    public Task ReportAsync(RiskEvent happened, CancellationToken cancellationToken) =>
        _reporter.ReportAsync(happened, _services.Context.CorrelationId, null, cancellationToken);

    /// <summary>Clears the outbox of what was told, after work on many orders: no order of this process may follow that could do it.</summary>
    public Task TidyAsync(CancellationToken cancellationToken) => _services.Outbox.TidyAsync(cancellationToken);

    /// <summary>Stores that an exchange banned us and reports it: both or neither, and once however many processes meet the ban.</summary>
    private Task<bool> RecordBanAsync(ExchangeBan ban, TableWrite change, CancellationToken cancellationToken)
    {
        OrderLog.Banned(Logger, WireName.Of(ban.Scope.ExchangeId), WireName.Of(ban.Scope.Category), ban.Until);
        return _reporter.RecordAsync(change, OrderRisks.Banned(ban, Now), _services.Context.CorrelationId, null, cancellationToken);
    }

    private async Task<StoredOrder?> SettleAsync(StoredOrder before, Order after, IReadOnlyList<TradeEventType> steps, ExchangeCall? call, RiskEvent? risk, CancellationToken cancellationToken)
    {
        var settled = await Ledger.SettleAsync(before, after, steps, call, effects => NewsOf(before, after, steps, call?.ErrorType, risk, effects), cancellationToken).ConfigureAwait(false);
        if (settled is null) return null;
        foreach (var told in settled.News.Risks) RiskEventLog.Reported(Logger, WireName.Of(told.EventType), WireName.Of(told.Severity));
        if (settled.News.Announcement is { } news)
            await (before.IsAnnounced ? _announcer.TellInTurnAsync(news, cancellationToken) : _announcer.TellAsync(news, cancellationToken)).ConfigureAwait(false);
        return settled.Order;
    }

    /// <summary>What others learn from a change: the step reached, the outcome for those who watch, and what the risk controls have to know.</summary>
    private OrderNews NewsOf(StoredOrder before, Order after, IReadOnlyList<TradeEventType> steps, string? errorType, RiskEvent? risk, SettlementEffects effects)
    {
        var trace = CurrentTrace.Header;
        var outcome = before.IsWatched ? OrderOutcome.Of(before.Order, after, effects.LossPercent, before.JudgedBy, errorType) : null;
        List<RiskEvent> risks = [.. effects.Turned.Select(breaker => BreakerEvents.TurnedByTrying(breaker, after))];
        if (risk is not null) risks.Add(risk);
        List<BusEntry> entries = [];
        if (steps.Count > 0) entries.Add(BusEvents.Of(after, steps[^1], trace));
        if (outcome is not null) entries.Add(BusEvents.Of(outcome, after.OrderId, trace));
        foreach (var happened in risks)
            if (BusEvents.Of(happened, _services.Context.CorrelationId, trace, null) is { } entry) entries.Add(entry);
        return new OrderNews(risks, entries.Count == 0 ? null : new Announcement(after.TenantId, after.OrderId.Value, before.Version + 1, Now, entries));
    }

    private async Task<StoredOrder> ReloadAsync(StoredOrder order, CancellationToken cancellationToken) =>
        await Orders.FindAsync(order.Order.TenantId, order.Order.OrderId.Value, cancellationToken).ConfigureAwait(false)
        ?? throw new InvalidOperationException("An order vanished while it was worked on.");
}
