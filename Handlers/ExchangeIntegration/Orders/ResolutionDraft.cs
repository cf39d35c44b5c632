namespace Acinaces.Handlers.ExchangeIntegration.Orders;

/// <summary>How a person wants an order resolved.</summary>
/// <param name="Action">CANCEL, MARK_FILLED, MARK_REJECTED or RECONCILE.</param>
/// <param name="Price">What the rest was filled at. Required for MARK_FILLED.</param>
internal sealed record ResolutionDraft(string? Action, string? Reason, decimal? Price);
