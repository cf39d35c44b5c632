using Acinaces.Adapters.Exchanges;
using Acinaces.Adapters.Stores;
using Acinaces.Domain.Errors;
using Acinaces.Domain.Orders;
using Acinaces.Domain.Routing;
using Acinaces.Domain.Vocabulary;
using Acinaces.Handlers.Api;
using Acinaces.Handlers.ExchangeIntegration.Config;

namespace Acinaces.Handlers.ExchangeIntegration.Orders;

/// <summary>Chooses the exchange for an order that names none: by the tenant's criterion, among those that take orders and of which we have an adapter.</summary>
internal sealed class OrderRouting(OrderDesk desk)
{
    /// <exception cref="ApiProblemException">No exchange is registered that takes such an order.</exception>
    public async Task<RoutingDecision> ChooseAsync(OrderRequest order, CancellationToken cancellationToken)
    {
        var (registered, stored) = await desk.Exchanges.RoutingGroundsAsync(order.TenantId, cancellationToken).ConfigureAwait(false);
        StoredExchange[] open = [.. registered.Where(exchange => exchange.Config.TakesOrders && ExchangeCatalog.Knows(exchange.Config.ExchangeId))];
        if (open.Length == 0) throw Refused("No exchange that takes orders is registered.", "Register an exchange first.");
        var settings = RoutingBody.Read(stored).ToSettings();
        // Where there is no choice nobody has to be asked; the checks before the order look at its size anyway.
        var candidates = open.Length == 1
            ? [new RoutingCandidate(open[0].Config.ExchangeId, open[0].Config.Priority, 0m, 0m, null)]
            : await Task.WhenAll(open.Select(exchange => CandidateAsync(exchange, order, OrderRouter.NeedsBooks(settings.Criteria, order), cancellationToken))).ConfigureAwait(false);
        return OrderRouter.Choose(order, settings, candidates.OfType<RoutingCandidate>())
            ?? throw Refused($"No registered exchange takes {order.Quantity} of {order.AssetId}.", "Change the quantity, or register another exchange.");
    }

    /// <returns>Null when the exchange does not trade the asset, or does not say.</returns>
    private async Task<RoutingCandidate?> CandidateAsync(StoredExchange registered, OrderRequest order, bool withBook, CancellationToken cancellationToken)
    {
        try
        {
            var exchange = await desk.ConnectAsync(registered, cancellationToken).ConfigureAwait(false);
            if (await exchange.RulesAsync(order.AssetId, cancellationToken).ConfigureAwait(false) is not { IsTrading: true } rules) return null;
            var book = withBook ? await exchange.BookAsync(order.AssetId, cancellationToken).ConfigureAwait(false) : null;
            return new RoutingCandidate(
                registered.Config.ExchangeId, registered.Config.Priority, rules.MinQuantity, rules.LotSize,
                book is null ? null : new OrderBookSummary(book.BidPrice, book.BidQuantity, book.AskPrice, book.AskQuantity));
        }
        catch (Exception silent) when (silent is ExchangeException or ExchangeUnavailableException)
        {
            OrderLog.NotRouted(desk.Logger, silent, WireName.Of(registered.Config.ExchangeId));
            return null;
        }
    }

    private static ApiProblemException Refused(string why, string suggestion) => new(new ApiProblem(400, ErrorCode.SubmissionFailed, why) { SuggestedActions = [suggestion] });
}
