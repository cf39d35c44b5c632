namespace Acinaces.Adapters.Exchanges;

/// <summary>The best prices of the book. A side nobody offers on is zero.</summary>
public sealed record BookTop(decimal BidPrice, decimal BidQuantity, decimal AskPrice, decimal AskQuantity, DateTimeOffset At);
