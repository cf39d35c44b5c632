namespace Acinaces.Domain.Trading;

/// <summary>With what an order is executed.</summary>
public enum TradingMode
{
    /// <summary>Simulated fills; nothing leaves the system. The default of a tenant.</summary>
    Paper,

    /// <summary>The exchange's own test system.</summary>
    Sandbox,

    /// <summary>Real money.</summary>
    Live,
}
