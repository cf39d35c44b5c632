namespace Acinaces.Simulators.Exchanges.Binance;

/// <summary>What a request must show to be let in.</summary>
internal enum BinanceSecurity
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A known key, no signature.</summary>
    Key,

    /// <summary>A key that may read, and a signature.</summary>
    UserData,

    /// <summary>A key that may trade, and a signature.</summary>
    Trade,
}
