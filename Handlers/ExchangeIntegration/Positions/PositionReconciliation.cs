using System.Globalization;
using Acinaces.Adapters.Aws;
using Acinaces.Adapters.Exchanges;
using Acinaces.Adapters.Stores;
using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Positions;
using Acinaces.Domain.Trading;
using Acinaces.Domain.Vocabulary;
using Acinaces.Handlers.Api;
using Microsoft.Extensions.Logging;

namespace Acinaces.Handlers.ExchangeIntegration.Positions;

/// <summary>Sets positions to what the exchange says is held: it is the truth, and every difference is recorded and told.</summary>
internal sealed partial class PositionReconciliation(FunctionServices services, PositionStore positions, ExchangeConfigStore exchanges)
{
    public async Task<ApiAnswer> ReconcileAsync(ApiCall call, CancellationToken cancellationToken)
    {
        if (!WireName.TryParse<ExchangeId>(call.Path("exchangeId"), out var exchangeId) || await exchanges.FindAsync(call.TenantId, exchangeId, cancellationToken).ConfigureAwait(false) is not { } registered)
            throw new ApiProblemException(ApiProblem.NotFound("The exchange"));
        if (registered.Config.Mode == TradingMode.Paper) throw new ApiProblemException(ApiProblem.InvalidState("Paper positions exist with us only; there is nothing to compare them with."));
        var exchange = await services.Exchanges.ConnectAsync(registered, cancellationToken).ConfigureAwait(false);
        var holdings = await exchange.HoldingsAsync(cancellationToken).ConfigureAwait(false);
        var held = (await positions.ListAsync(call.TenantId, null, cancellationToken).ConfigureAwait(false)).Where(stored => stored.Position.ExchangeId == exchangeId && stored.Mode == registered.Config.Mode);
        var differences = new List<DifferenceView>();
        var total = 0;
        foreach (var stored in held)
        {
            total++;
            if (await ReconcileOneAsync(call, stored, exchange, holdings, cancellationToken).ConfigureAwait(false) is { } difference) differences.Add(difference);
        }
        return ApiAnswer.Ok(new PositionReconcileReport(total, differences), PositionsJson.Default.PositionReconcileReport);
    }

    private async Task<DifferenceView?> ReconcileOneAsync(ApiCall call, StoredPosition stored, IExchange exchange, IReadOnlyList<Holding> holdings, CancellationToken cancellationToken)
    {
        var position = stored.Position;
        if (await exchange.RulesAsync(position.AssetId, cancellationToken).ConfigureAwait(false) is not { } rules) return null;
        var there = holdings.Where(holding => holding.Asset == rules.BaseAsset).Sum(holding => holding.Free + holding.Locked);
        if (there == position.Quantity) return null;
        var now = services.Now;
        var update = PositionArithmetic.Reconcile(position, there, now);
        var done = await positions.ReconcileAsync(call.TenantId, stored, update, $"RECONCILE-{call.RequestId}-{position.AssetId}", now, cancellationToken).ConfigureAwait(false);
        // Traded meanwhile: the difference may be gone, and the next run will see.
        if (!done) return null;
        await TellAsync(call.TenantId, position.AssetId, position.Quantity, there, cancellationToken).ConfigureAwait(false);
        return new DifferenceView(position.AssetId, position.Quantity, there);
    }

    private async Task TellAsync(string tenantId, string assetId, decimal ours, decimal theirs, CancellationToken cancellationToken)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"Position {assetId} of tenant {tenantId} was {ours} with us and {theirs} at the exchange; it now is what the exchange says.");
        try
        {
            await services.Topics.PublishAsync(services.Required("TOPIC_ARN_RISK_EVENTS"), "Position reconciled", text, cancellationToken).ConfigureAwait(false);
        }
        catch (AwsServiceException error)
        {
            NotTold(services.Logger, error, assetId);
        }
    }

    [LoggerMessage(320, LogLevel.Error, "The corrected position of {AssetId} could not be told; it is stored.")]
    private static partial void NotTold(ILogger logger, Exception error, string assetId);
}
