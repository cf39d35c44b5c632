namespace Acinaces.Handlers.ExchangeIntegration.Orders;

/// <summary>What a person can do about an order that does not move.</summary>
internal enum ResolutionAction
{
    Cancel,
    MarkFilled,
    MarkRejected,
    Reconcile,
}
