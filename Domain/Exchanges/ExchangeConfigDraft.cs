namespace Acinaces.Domain.Exchanges;

/// <summary>The registration of an exchange as a caller wrote it. Keys are not part of it: they go to the secret store alone.</summary>
public sealed record ExchangeConfigDraft
{
    public string? ExchangeId { get; init; }

    public string? Name { get; init; }

    /// <summary>PAPER when absent.</summary>
    public string? Mode { get; init; }

    public string? RestEndpoint { get; init; }

    public int? Priority { get; init; }

    public bool LiveTradingEnabled { get; init; }

    /// <summary>What the key may do, as the caller states or the exchange reports.</summary>
    public IReadOnlyList<string> KeyPermissions { get; init; } = [];
}
