using Acinaces.Domain.Orders;

namespace Acinaces.Adapters.Stores;

/// <summary>An order with what only its storage needs.</summary>
/// <param name="Version">Rises with each change; a writer names the version it has seen.</param>
/// <param name="BodyHash">Of the request, to tell a repetition from a key used twice.</param>
/// <param name="Reservations">What the order holds of limits, for its whole original quantity.</param>
/// <param name="OriginalQuantity">The quantity when it was accepted; the order's own may shrink.</param>
/// <param name="CheckAttempts">How often the exchange has been asked about it since it last changed.</param>
public sealed record StoredOrder(
    Order Order,
    long Version,
    string BodyHash,
    IReadOnlyList<LimitReservation> Reservations,
    decimal OriginalQuantity,
    int CheckAttempts)
{
    /// <summary>Half-open breakers for which this is the one order that tries. Empty for most orders.</summary>
    public IReadOnlyList<string> Probes { get; init; } = [];

    /// <summary>Whether breakers or kill triggers want to hear of its outcome.</summary>
    public bool IsWatched { get; init; }

    /// <summary>Whether a change of it has been announced before, so that something may still wait to be told.</summary>
    public bool IsAnnounced { get; init; }

    /// <summary>Whether the router chose its exchange, so that the decision wants to hear what came of it.</summary>
    public bool IsRouted { get; init; }

    /// <summary>The price the router expected there. Absent when it asked for none.</summary>
    public decimal? ExpectedPrice { get; init; }

    /// <summary>The last price it was judged by. Absent when no check needed one.</summary>
    public decimal? JudgedBy { get; init; }
}
