namespace Acinaces.Domain.Trading;

/// <summary>In which mode an order may be executed.</summary>
public static class TradingModes
{
    /// <summary>Everything that stands against the mode; nothing means it may be used.</summary>
    public static IReadOnlyList<string> Objections(ModeRequest request) => request.Mode switch
    {
        TradingMode.Paper => [],
        TradingMode.Sandbox => [.. Unless(request.HasCredentials, "No credentials for the exchange's test system are stored.")],
        TradingMode.Live =>
        [
            .. Unless(request.EnvironmentAllowsLive, "This environment does not trade real money."),
            .. Unless(request.HasCredentials, "No credentials for the exchange are stored."),
            .. Unless(request.LiveTradingEnabled, "Live trading is not enabled for the tenant."),
        ],
        _ => ["Unknown trading mode."],
    };

    private static string[] Unless(bool holds, string objection) => holds ? [] : [objection];
}
