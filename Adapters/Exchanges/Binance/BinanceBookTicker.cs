namespace Acinaces.Adapters.Exchanges.Binance;

/// <summary>The best prices on both sides of the book and what is offered at them.</summary>
public sealed record BinanceBookTicker(string Symbol, decimal BidPrice, decimal BidQty, decimal AskPrice, decimal AskQty);
