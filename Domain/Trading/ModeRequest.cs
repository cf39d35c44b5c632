namespace Acinaces.Domain.Trading;

/// <summary>What must agree before a tenant may trade in a mode.</summary>
/// <param name="Mode">The mode the tenant has chosen; paper when it chose none.</param>
/// <param name="EnvironmentAllowsLive">Whether this environment may reach real markets at all.</param>
/// <param name="HasCredentials">Whether the tenant has stored keys for the exchange.</param>
/// <param name="LiveTradingEnabled">Whether the tenant has set the flag for real money.</param>
public sealed record ModeRequest(TradingMode Mode, bool EnvironmentAllowsLive, bool HasCredentials, bool LiveTradingEnabled);
