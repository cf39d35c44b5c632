using Acinaces.Domain.Orders;

namespace Acinaces.Adapters.Exchanges;

/// <summary>One account at one exchange. Expected outcomes are values; what throws is a bug or a caller's cancellation before anything was sent.</summary>
public interface IExchange
{
    /// <summary>Takes what sending one order costs of what the exchange lets through, so that no order is stored that could not be sent.</summary>
    /// <param name="assetId">The order's.</param>
    /// <exception cref="ExchangeException">RateLimited: no order may be sent now.</exception>
    Task ReserveAsync(string assetId, CancellationToken cancellationToken);

    /// <summary>Sends an order under its own id. <see cref="ReserveAsync"/> comes before it. Sends once: an unknown outcome is reported, not repeated.</summary>
    Task<Submission> PlaceAsync(Order order, CancellationToken cancellationToken);

    /// <summary>Asks what became of an order, by the id we gave it.</summary>
    Task<Lookup> FindAsync(Order order, CancellationToken cancellationToken);

    /// <summary>Asks for cancellation. Only <see cref="Cancellation.Confirmed"/> means the order no longer works.</summary>
    Task<Cancellation> CancelAsync(Order order, CancellationToken cancellationToken);

    /// <summary>Changes a working order without losing track of it.</summary>
    /// <exception cref="ExchangeException">RateLimited: nothing may be sent now.</exception>
    Task<Amendment> AmendAsync(Order order, OrderModification change, CancellationToken cancellationToken);

    /// <summary>The exchange's rules for an asset, or null when it does not trade it.</summary>
    /// <exception cref="ExchangeException">The exchange did not say.</exception>
    Task<AssetRules?> RulesAsync(string assetId, CancellationToken cancellationToken);

    /// <summary>How long the exchange takes to answer at all.</summary>
    /// <exception cref="ExchangeException">It does not answer.</exception>
    Task<TimeSpan> PingAsync(CancellationToken cancellationToken);

    /// <summary>Best bid and ask.</summary>
    /// <exception cref="ExchangeException">The exchange did not say.</exception>
    Task<BookTop> BookAsync(string assetId, CancellationToken cancellationToken);

    /// <summary>What the account holds. Empty where nothing needs to be held.</summary>
    /// <exception cref="ExchangeException">The exchange did not say, or refused the key.</exception>
    Task<IReadOnlyList<Holding>> HoldingsAsync(CancellationToken cancellationToken);

    /// <summary>What the account's key may do.</summary>
    /// <exception cref="ExchangeException">The exchange did not say, or refused the key.</exception>
    Task<KeyRights> KeyRightsAsync(CancellationToken cancellationToken);
}
