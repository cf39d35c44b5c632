using Acinaces.Domain.Trading;

namespace Acinaces.Domain.Exchanges;

/// <summary>How a tenant uses an exchange.</summary>
public sealed record ExchangeConfig
{
    public required string TenantId { get; init; }

    public required ExchangeId ExchangeId { get; init; }

    public required string Name { get; init; }

    public required TradingMode Mode { get; init; }

    public ExchangeStatus Status { get; init; } = ExchangeStatus.Active;

    /// <summary>Absent where the exchange's own host for the mode is used.</summary>
    public Uri? RestEndpoint { get; init; }

    /// <summary>Lower goes first.</summary>
    public required int Priority { get; init; }

    public bool LiveTradingEnabled { get; init; }

    /// <summary>Whether the exchange may be given orders at all.</summary>
    public bool TakesOrders => Status is ExchangeStatus.Active;
}
