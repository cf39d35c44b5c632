using Acinaces.Domain.Errors;
using Acinaces.Domain.Exchanges;

namespace Acinaces.Domain.Orders;

/// <summary>What makes an order complete and consistent. All faults are reported together.</summary>
public static class OrderValidation
{
    /// <summary>Above it a quantity is a slip of the keyboard, and products of it with prices leave the range of decimals.</summary>
    public const decimal MaxQuantity = 1_000_000_000_000m;

    /// <summary>The highest price any market data of ours may have.</summary>
    public const decimal MaxPrice = 1_000_000_000m;

    /// <summary>Checks a draft. Without a time in force an order works until it is cancelled.</summary>
    public static ValidationResult<OrderRequest> Validate(OrderDraft draft, string tenantId, DateTimeOffset now)
    {
        var checks = new Checks();
        checks.Id("strategyId", draft.StrategyId);
        checks.Id("assetId", draft.AssetId);
        checks.Id("idempotencyKey", draft.IdempotencyKey);
        var side = checks.Name<OrderSide>("side", draft.Side);
        var type = checks.Name<OrderType>("orderType", draft.OrderType);
        var timeInForce = draft.TimeInForce is null ? TimeInForce.Gtc : checks.Name<TimeInForce>("timeInForce", draft.TimeInForce);
        ExchangeId? exchange = draft.ExchangeId is null ? null : checks.Name<ExchangeId>("exchangeId", draft.ExchangeId);
        checks.Positive("quantity", draft.Quantity, MaxQuantity);
        CheckPrices(draft, type, checks);
        CheckExpiry(draft, timeInForce, now, checks);
        return ValidationResult<OrderRequest>.From(checks.Errors, () => new OrderRequest
        {
            TenantId = tenantId,
            StrategyId = draft.StrategyId!,
            AssetId = draft.AssetId!,
            Side = side,
            OrderType = type,
            Quantity = draft.Quantity!.Value,
            Price = draft.Price,
            StopPrice = draft.StopPrice,
            TrailingDelta = draft.TrailingDelta,
            TimeInForce = timeInForce,
            ExpiresAt = draft.ExpiresAt,
            ExchangeId = exchange,
            IdempotencyKey = draft.IdempotencyKey!,
        });
    }

    private static void CheckPrices(OrderDraft draft, OrderType type, Checks checks)
    {
        Check("price", draft.Price, needed: type is OrderType.Limit or OrderType.StopLimit);
        Check("stopPrice", draft.StopPrice, needed: type is OrderType.StopLimit or OrderType.StopMarket);
        Check("trailingDelta", draft.TrailingDelta, needed: type is OrderType.TrailingStop);
        // A price that would be ignored is a misunderstanding that can cost money.
        if (type is OrderType.Market && draft is { OrderType: "MARKET", Price: not null })
            checks.Add(FieldError.Invalid("price", "A market order has no price; use LIMIT for one."));

        void Check(string field, decimal? value, bool needed)
        {
            if (needed)
                checks.Positive(field, value, MaxPrice);
            else
                checks.PositiveIfGiven(field, value, MaxPrice);
        }
    }

    private static void CheckExpiry(OrderDraft draft, TimeInForce timeInForce, DateTimeOffset now, Checks checks)
    {
        if (timeInForce is TimeInForce.Gtd && draft.ExpiresAt is null)
            checks.Add(FieldError.Required("expiresAt"));
        else if (draft.ExpiresAt <= now)
            checks.Add(FieldError.Invalid("expiresAt", "expiresAt lies in the past."));
    }
}
