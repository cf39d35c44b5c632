using Acinaces.Adapters.Stores;
using Acinaces.Handlers.Api;
using Acinaces.Handlers.Events;
using Acinaces.Handlers.ExchangeIntegration.Orders;
using Acinaces.Handlers.Runtime;
using Acinaces.Topology;
using Acinaces.Topology.Functions;

namespace Acinaces.Handlers.ExchangeIntegration;

/// <summary>Orders: submit, cancel, change, query, reconcile.</summary>
public static class ExchangeOrdersFunction
{
    public static IFunction Create(FunctionServices services)
    {
        var desk = new OrderDesk(services);
        var killSwitch = new KillSwitchStore(services.Tables, services.TableNames);
        var resolution = new OrderResolution(desk);
        var review = new PreTradeReview(desk, new TradingGroundsReader(services.Tables, services.TableNames), new MarketFacts(services.Clock));
        var cancellation = new OrderCancellation(desk, resolution);
        var submission = new OrderSubmission(desk, new OrderRouting(desk), review, resolution, cancellation);
        var queries = new OrderQueries(desk, resolution);
        var change = new OrderChange(desk, resolution);
        var byHand = new OrderManualResolution(desk, resolution, cancellation);
        var reconciliation = new OrderReconciliation(desk, resolution, cancellation, killSwitch);
        var api = services.Api(ExchangeFunctions.ExchangeOrders, new Dictionary<string, ApiOperation>
        {
            ["POST /exchange-orders"] = submission.SubmitAsync,
            ["GET /exchange-orders"] = queries.ListAsync,
            ["GET /exchange-orders/open"] = queries.OpenAsync,
            ["GET /exchange-orders/{orderId}"] = queries.ReadAsync,
            ["PATCH /exchange-orders/{orderId}"] = change.ModifyAsync,
            ["PUT /exchange-orders/{orderId}"] = change.ModifyAsync,
            ["DELETE /exchange-orders/{orderId}"] = cancellation.CancelAsync,
            ["GET /exchange-orders/stuck"] = queries.StuckAsync,
            ["POST /exchange-orders/{orderId}/resolve"] = byHand.ResolveAsync,
            ["POST /exchange-orders/reconcile"] = reconciliation.ReconcileAsync,
        });
        return new DispatchedFunction(api)
        {
            Actions = new Dictionary<string, ActionOperation>
            {
                [Schedules.OrderReconciliation.Action] = reconciliation.ReconcileAllAsync,
                [Schedules.OutboxSweep.Action] = new OutboxSweep(services).TellAsync,
            },
            OnBusEvent = new HaltedOrders(desk, cancellation, killSwitch).CancelAsync,
        };
    }
}
