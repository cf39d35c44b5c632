using Acinaces.Adapters.Aws;
using Acinaces.Adapters.Exchanges;
using Acinaces.Adapters.Stores;
using Acinaces.Domain.Orders;
using Acinaces.Domain.Risk;
using Acinaces.Domain.RiskEvents;
using Acinaces.Domain.Trades;
using Acinaces.Domain.Vocabulary;
using Acinaces.Handlers.RiskControls.Breakers;
using Acinaces.Handlers.RiskControls.RiskEvents;
using Acinaces.ServiceDefaults.Telemetry;
using Microsoft.Extensions.Logging;

namespace Acinaces.Handlers.ExchangeIntegration.Orders;

/// <summary>What all ways of handling an order share: storing what became of it, and telling others.</summary>
internal sealed class OrderDesk(FunctionServices services)
{
    public OrderLedger Ledger { get; } = new(services.Tables, services.TableNames);

    public OrderStore Orders { get; } = new(services.Tables, services.TableNames);

    public ExchangeConfigStore Exchanges { get; } = new(services.Tables, services.TableNames);

    public RiskEventStore RiskEvents { get; } = new(services.Tables, services.TableNames, TimeSpan.FromDays(services.Settings.AuditRetentionDays));

    public ILogger Logger => services.Logger;

    public TimeProvider Clock => services.Clock;

    /// <inheritdoc cref="FunctionServices.Now"/>
    public DateTimeOffset Now => services.Now;

    /// <summary>The exchange an order went to, as the tenant has it registered.</summary>
    /// <exception cref="ExchangeUnavailableException">It is not registered any more, or now in another mode.</exception>
    public async Task<IExchange> ConnectAsync(Order order, CancellationToken cancellationToken)
    {
        var registered = await Exchanges.FindAsync(order.TenantId, order.ExchangeId, cancellationToken).ConfigureAwait(false);
        if (registered is null || registered.Config.Mode != order.Mode)
            throw new ExchangeUnavailableException($"{WireName.Of(order.ExchangeId)} is not registered in mode {WireName.Of(order.Mode)}, in which the order was placed.");
        return await services.Exchanges.ConnectAsync(registered, cancellationToken).ConfigureAwait(false);
    }

    public Task<IExchange> ConnectAsync(StoredExchange registered, CancellationToken cancellationToken) => services.Exchanges.ConnectAsync(registered, cancellationToken);

    /// <summary>Applies what the exchange says to an order, stores it with all that follows, and publishes the step.</summary>
    /// <returns>The order as stored; read anew when somebody else was faster.</returns>
    public async Task<StoredOrder> AdoptAsync(StoredOrder before, VenueOrder venue, ExchangeCall? call, CancellationToken cancellationToken)
    {
        var current = before;
        while (true)
        {
            var progress = OrderProgress.By(current.Order, venue);
            if (!progress.IsChange(current.Order)) return current;
            if (await SettleAsync(current, progress.After, progress.Steps, call, cancellationToken).ConfigureAwait(false) is { } stored)
            {
                if (progress.HasLateFill) await ReportLateFillAsync(stored.Order, cancellationToken).ConfigureAwait(false);
                return stored;
            }
            current = await ReloadAsync(current, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Applies one event to an order and stores it with all that follows. An event that cannot happen any more changes nothing.</summary>
    public async Task<StoredOrder> ApplyAsync(StoredOrder before, OrderEvent happened, ExchangeCall? call, CancellationToken cancellationToken)
    {
        var current = before;
        while (OrderStateMachine.Apply(current.Order, happened) is OrderTransition.Changed { Order: var after })
        {
            IReadOnlyList<TradeEventType> steps = after.Status == current.Order.Status ? [] : [TradeEvents.For(after.Status)];
            if (await SettleAsync(current, after, steps, call, cancellationToken).ConfigureAwait(false) is { } stored) return stored;
            current = await ReloadAsync(current, cancellationToken).ConfigureAwait(false);
        }
        return current;
    }

    /// <summary>Stores a risk event and publishes it where rules want its kind.</summary>
    public async Task ReportAsync(RiskEvent happened, CancellationToken cancellationToken)
    {
        await RiskEvents.AddAsync(happened, cancellationToken).ConfigureAwait(false);
        RiskEventLog.Reported(Logger, WireName.Of(happened.EventType), WireName.Of(happened.Severity));
        await PublishAsync(happened.EventId, () => services.Events.PublishAsync(happened, services.Context.CorrelationId, CurrentTrace.Header, null, cancellationToken)).ConfigureAwait(false);
    }

    private async Task<StoredOrder?> SettleAsync(StoredOrder before, Order after, IReadOnlyList<TradeEventType> steps, ExchangeCall? call, CancellationToken cancellationToken)
    {
        if (await Ledger.SettleAsync(before, after, steps, call, cancellationToken).ConfigureAwait(false) is not { } settled) return null;
        foreach (var breaker in settled.Moved) await ReportAsync(BreakerEvents.TurnedByTrying(breaker, after), cancellationToken).ConfigureAwait(false);
        TradeEventType? step = steps.Count == 0 ? null : steps[^1];
        var outcome = before.IsWatched ? OrderOutcome.Of(before.Order, after, settled.LossPercent, before.JudgedBy, call?.ErrorType) : null;
        await PublishAsync(after.OrderId.Value, () => services.Events.PublishAsync(after, step, outcome, CurrentTrace.Header, cancellationToken)).ConfigureAwait(false);
        return settled.Order;
    }

    private async Task<StoredOrder> ReloadAsync(StoredOrder order, CancellationToken cancellationToken) =>
        await Orders.FindAsync(order.Order.TenantId, order.Order.OrderId.Value, cancellationToken).ConfigureAwait(false)
        ?? throw new InvalidOperationException("An order vanished while it was worked on.");

    /// <summary>What is stored stands, whether or not the bus could be told; readers of the table see it.</summary>
    private async Task PublishAsync(string subject, Func<Task> publish)
    {
        try
        {
            await publish().ConfigureAwait(false);
        }
        catch (AwsServiceException error)
        {
            OrderLog.NotPublished(Logger, error, subject);
        }
    }

    private async Task ReportLateFillAsync(Order order, CancellationToken cancellationToken)
    {
        OrderLog.LateFill(Logger, order.OrderId.Value);
        await ReportAsync(new RiskEvent
        {
            EventId = $"{order.OrderId.Value}-late-fill-{order.Fills.Count}",
            TenantId = order.TenantId,
            EventType = RiskEventType.ExchangeError,
            Severity = RiskEventTypes.DefaultSeverity(RiskEventType.ExchangeError),
            StrategyId = order.StrategyId,
            AssetId = order.AssetId,
            Description = $"Order {order.OrderId.Value} was filled after it had ended.",
            TriggerCondition = "A fill arrived for an order in a terminal status.",
            ActionTaken = "The fill was stored and the position corrected.",
            Timestamp = order.UpdatedAt,
        }, cancellationToken).ConfigureAwait(false);
    }
}
