namespace Acinaces.Domain.Exchanges;

/// <summary>The exchanges we know.</summary>
public enum ExchangeId
{
    Binance,
    Coinbase,
    Kraken,
    Okx,
    Bsdex,
    Bison,
    Finoa,
    Bybit,
}
