namespace Acinaces.Handlers.ExchangeIntegration.Orders;

/// <summary>What a reconciliation found.</summary>
/// <param name="Matched">Orders the exchange sees as we do.</param>
/// <param name="Updated">Orders that were brought up to the exchange's state.</param>
/// <param name="Unresolved">Orders the exchange did not tell about, or knows nothing of.</param>
internal sealed record ReconcileReport(int TotalOrders, int Matched, int Updated, int Unresolved)
{
    public static ReconcileReport operator +(ReconcileReport a, ReconcileReport b) =>
        new(a.TotalOrders + b.TotalOrders, a.Matched + b.Matched, a.Updated + b.Updated, a.Unresolved + b.Unresolved);

    public static readonly ReconcileReport Nothing = new(0, 0, 0, 0);
}
