namespace Acinaces.Adapters.Stores;

/// <summary>A stored change of an order.</summary>
/// <param name="Order">As stored.</param>
/// <param name="News">What was stored with it for others.</param>
public sealed record Settlement(StoredOrder Order, OrderNews News);
