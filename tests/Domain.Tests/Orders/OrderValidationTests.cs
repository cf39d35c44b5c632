using Acinaces.Domain.Errors;
using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Orders;

namespace Acinaces.Domain.Tests.Orders;

public sealed class OrderValidationTests
{
    [Fact]
    public void A_complete_limit_order_is_taken_as_written()
    {
        var order = Valid(Given.Draft() with { ExchangeId = "KRAKEN", TimeInForce = "GTD", ExpiresAt = Given.Noon.AddHours(1) });
        Assert.Equal(("t1", "s1", "BTC-USDT"), (order.TenantId, order.StrategyId, order.AssetId));
        Assert.Equal((OrderSide.Buy, OrderType.Limit, TimeInForce.Gtd), (order.Side, order.OrderType, order.TimeInForce));
        Assert.Equal((2m, 100m, ExchangeId.Kraken), (order.Quantity, order.Price, order.ExchangeId));
    }

    [Fact]
    public void Without_a_time_in_force_an_order_works_until_cancelled() =>
        Assert.Equal(TimeInForce.Gtc, Valid(Given.Draft() with { TimeInForce = null }).TimeInForce);

    [Fact]
    public void All_faults_come_together()
    {
        var draft = Given.Draft() with { StrategyId = " ", Side = "HOLD", Quantity = 0m, Price = null, IdempotencyKey = null };
        Assert.Equal(
            ["idempotencyKey REQUIRED", "price REQUIRED", "quantity INVALID", "side INVALID", "strategyId REQUIRED"],
            Faults(draft).Select(fault => $"{fault.Field} {fault.Code}").Order());
    }

    [Fact]
    public void An_empty_draft_names_every_required_field() =>
        Assert.Equal(
            ["assetId", "idempotencyKey", "orderType", "quantity", "side", "strategyId"],
            Faults(new OrderDraft()).Where(fault => fault.Code == "REQUIRED").Select(fault => fault.Field).Order());

    [Theory]
    [InlineData("LIMIT", null, null, null, "price")]
    [InlineData("STOP_LIMIT", null, "90", null, "price")]
    [InlineData("STOP_LIMIT", "100", null, null, "stopPrice")]
    [InlineData("STOP_MARKET", null, null, null, "stopPrice")]
    [InlineData("TRAILING_STOP", null, null, null, "trailingDelta")]
    public void Each_type_needs_its_own_prices(string type, string? price, string? stop, string? delta, string missing)
    {
        var draft = Given.Draft() with { OrderType = type, Price = Number(price), StopPrice = Number(stop), TrailingDelta = Number(delta) };
        Assert.Equal((missing, "REQUIRED"), Faults(draft) is [var only] ? (only.Field, only.Code) : default);
    }

    [Fact]
    public void A_market_order_with_a_price_is_a_misunderstanding() =>
        Assert.Equal("price", Assert.Single(Faults(Given.Draft() with { OrderType = "MARKET" })).Field);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    public void Quantities_are_above_zero(string quantity) =>
        Assert.Equal("INVALID", Assert.Single(Faults(Given.Draft() with { Quantity = Number(quantity) })).Code);

    [Fact]
    public void Figures_that_would_leave_the_range_of_decimals_are_refused()
    {
        Assert.Equal("EXCEEDED", Assert.Single(Faults(Given.Draft() with { Quantity = decimal.MaxValue })).Code);
        Assert.Equal("EXCEEDED", Assert.Single(Faults(Given.Draft() with { Price = 1_000_000_001m })).Code);
    }

    [Fact]
    public void Good_till_date_needs_a_date_to_come()
    {
        Assert.Equal("REQUIRED", Assert.Single(Faults(Given.Draft() with { TimeInForce = "GTD" })).Code);
        Assert.Equal("INVALID", Assert.Single(Faults(Given.Draft() with { TimeInForce = "GTD", ExpiresAt = Given.Noon })).Code);
    }

    [Theory]
    [InlineData("a#b")]
    [InlineData("a\nb")]
    public void Ids_hold_no_character_that_joins_keys(string id) =>
        Assert.Equal(("assetId", "INVALID"), Faults(Given.Draft() with { AssetId = id }) is [var only] ? (only.Field, only.Code) : default);

    [Theory]
    [InlineData("buy")]
    [InlineData("0")]
    [InlineData("Buy")]
    public void Names_are_taken_only_as_they_are_written_down(string side) =>
        Assert.Contains("BUY, SELL", Assert.Single(Faults(Given.Draft() with { Side = side })).Message, StringComparison.Ordinal);

    [Fact]
    public void An_exchange_nobody_knows_is_refused() => Assert.Equal("exchangeId", Assert.Single(Faults(Given.Draft() with { ExchangeId = "FTX" })).Field);

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static OrderRequest Valid(OrderDraft draft) =>
        Assert.IsType<ValidationResult<OrderRequest>.Valid>(OrderValidation.Validate(draft, "t1", Given.Noon)).Value;

    private static IReadOnlyList<FieldError> Faults(OrderDraft draft) =>
        Assert.IsType<ValidationResult<OrderRequest>.Invalid>(OrderValidation.Validate(draft, "t1", Given.Noon)).Errors;
}
