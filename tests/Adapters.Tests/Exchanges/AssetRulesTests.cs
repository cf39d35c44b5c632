using Acinaces.Adapters.Exchanges;

namespace Acinaces.Adapters.Tests.Exchanges;

public sealed class AssetRulesTests
{
    private static readonly AssetRules Rules = new("BTCUSDT", "BTC", "USDT", true, 0.00001m, 9000m, 0.00001m, 0.01m, 1_000_000m, 0.01m, 5m);

    [Fact]
    public void A_quantity_is_rounded_down_to_whole_lots() => Assert.Equal(0.12345m, Rules.RoundQuantity(0.123459m));

    [Fact]
    public void A_buyers_price_is_rounded_down() => Assert.Equal(100.12m, Rules.RoundPrice(100.129m, buying: true));

    [Fact]
    public void A_sellers_price_is_rounded_up() => Assert.Equal(100.13m, Rules.RoundPrice(100.121m, buying: false));
}
