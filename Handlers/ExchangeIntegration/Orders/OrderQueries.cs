using Acinaces.Adapters.Stores;
using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Orders;
using Acinaces.Handlers.Api;

namespace Acinaces.Handlers.ExchangeIntegration.Orders;

/// <summary>Reading orders.</summary>
internal sealed class OrderQueries(OrderDesk desk, OrderResolution resolution)
{
    private const int DefaultPageSize = 50;
    private static readonly OrderStatus[] Working = [OrderStatus.Pending, OrderStatus.Open, OrderStatus.PartiallyFilled];

    /// <summary>One order. One whose outcome is unknown is asked about first.</summary>
    public async Task<ApiAnswer> ReadAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var stored = await FindAsync(desk, call, cancellationToken).ConfigureAwait(false);
        if (stored.Order.Submission is SubmissionState.Unknown) stored = await resolution.ResolveAsync(stored, cancellationToken).ConfigureAwait(false);
        return ApiAnswer.Ok(OrderView.Of(stored.Order), OrdersJson.Default.OrderView);
    }

    public Task<ApiAnswer> ListAsync(ApiCall call, CancellationToken cancellationToken) => PageAsync(call, call.QueryEnums<OrderStatus>("status"), cancellationToken);

    public Task<ApiAnswer> OpenAsync(ApiCall call, CancellationToken cancellationToken) => PageAsync(call, Working, cancellationToken);

    public async Task<ApiAnswer> StuckAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var now = desk.Now;
        var working = await desk.Orders.ListAsync(call.TenantId, new OrderFilter { Statuses = Working }, cancellationToken).ConfigureAwait(false);
        var stuck = working.SelectMany<StoredOrder, StuckOrderView>(stored => StuckOrders.Assess(stored.Order, stored.CheckAttempts, now) switch
        {
            StuckOrderFinding.Ask ask => [new StuckOrderView(OrderView.Of(stored.Order), ask.StuckSince, stored.CheckAttempts, RequiresManualIntervention: false)],
            StuckOrderFinding.NeedsPerson person => [new StuckOrderView(OrderView.Of(stored.Order), person.StuckSince, stored.CheckAttempts, RequiresManualIntervention: true)],
            _ => [],
        });
        return ApiAnswer.Ok(new StuckOrderList([.. stuck]), OrdersJson.Default.StuckOrderList);
    }

    /// <exception cref="ApiProblemException">The tenant has no such order.</exception>
    public static async Task<StoredOrder> FindAsync(OrderDesk desk, ApiCall call, CancellationToken cancellationToken) =>
        await desk.Orders.FindAsync(call.TenantId, call.Path("orderId"), cancellationToken).ConfigureAwait(false)
        ?? throw new ApiProblemException(ApiProblem.NotFound("The order"));

    private async Task<ApiAnswer> PageAsync(ApiCall call, IReadOnlyList<OrderStatus> statuses, CancellationToken cancellationToken)
    {
        var (limit, offset) = (call.QueryLimit(DefaultPageSize), call.QueryOffset());
        var filter = new OrderFilter
        {
            Statuses = statuses,
            Side = call.QueryEnum<OrderSide>("side"),
            ExchangeId = call.QueryEnum<ExchangeId>("exchangeId"),
            StrategyId = call.Query("strategyId"),
            AssetId = call.Query("assetId"),
            From = call.QueryInstant("from"),
            To = call.QueryInstant("to"),
        };
        var orders = await desk.Orders.ListAsync(call.TenantId, filter, cancellationToken).ConfigureAwait(false);
        var page = orders.Skip(offset).Take(limit).Select(stored => OrderView.Of(stored.Order)).ToArray();
        return ApiAnswer.Ok(new OrderList(page, orders.Count, limit, offset, offset + page.Length < orders.Count), OrdersJson.Default.OrderList);
    }
}
