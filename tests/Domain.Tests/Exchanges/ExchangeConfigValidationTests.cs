using Acinaces.Domain.Errors;
using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Trading;

namespace Acinaces.Domain.Tests.Exchanges;

public sealed class ExchangeConfigValidationTests
{
    [Fact]
    public void An_exchange_starts_on_paper()
    {
        var config = Assert.IsType<ValidationResult<ExchangeConfig>.Valid>(Validate(new ExchangeConfigDraft { ExchangeId = "BINANCE" })).Value;
        Assert.Equal((TradingMode.Paper, "BINANCE", ExchangeStatus.Active), (config.Mode, config.Name, config.Status));
    }

    [Theory]
    [InlineData("SANDBOX", "https://api.binance.com", false)]
    [InlineData("SANDBOX", "https://api1.binance.com", false)]
    [InlineData("SANDBOX", "https://API.Binance.com./v3", false)]
    [InlineData("PAPER", "https://api.kraken.com", false)]
    [InlineData("SANDBOX", "https://testnet.binance.vision", true)]
    [InlineData("LIVE", "https://api.binance.com", true)]
    [InlineData("SANDBOX", "http://127.0.0.1:9080", true)]
    [InlineData("SANDBOX", "http://example.com", false)]
    [InlineData("SANDBOX", "https://user:pw@example.com", false)]
    [InlineData("SANDBOX", "ftp://example.com", false)]
    [InlineData("SANDBOX", "not an address", false)]
    public void Test_trading_never_reaches_a_host_where_money_is(string mode, string endpoint, bool accepted)
    {
        var result = Validate(new ExchangeConfigDraft { ExchangeId = "BINANCE", Mode = mode, RestEndpoint = endpoint });
        Assert.Equal(accepted, result is ValidationResult<ExchangeConfig>.Valid);
    }

    [Fact]
    public void Keys_that_may_withdraw_are_refused()
    {
        Assert.IsType<ValidationResult<ExchangeConfig>.Valid>(Validate(new ExchangeConfigDraft { ExchangeId = "KRAKEN", KeyPermissions = ["read", "trade"] }));
        var errors = Errors(new ExchangeConfigDraft { ExchangeId = "KRAKEN", KeyPermissions = ["read", "WITHDRAW", "fly"] });
        Assert.Equal(["keyPermissions", "keyPermissions"], errors.Select(error => error.Field));
    }

    [Fact]
    public void All_faults_come_together() => Assert.Equal(
        ["exchangeId", "mode", "priority"],
        Errors(new ExchangeConfigDraft { ExchangeId = "FTX", Mode = "YOLO", Priority = -1 }).Select(error => error.Field));

    [Fact]
    public void The_sandboxes_of_exchanges_are_not_their_real_hosts()
    {
        foreach (var exchange in Enum.GetValues<ExchangeId>())
        {
            if (ExchangeHosts.Find(exchange, TradingMode.Sandbox) is { } sandbox)
                Assert.False(ExchangeHosts.IsProduction(sandbox.Rest) || ExchangeHosts.IsProduction(sandbox.WebSocket), exchange.ToString());
            if (ExchangeHosts.Find(exchange, TradingMode.Live) is { } live)
                Assert.True(ExchangeHosts.IsProduction(live.Rest) && ExchangeHosts.IsProduction(live.WebSocket), exchange.ToString());
            Assert.Null(ExchangeHosts.Find(exchange, TradingMode.Paper));
        }
        Assert.Equal("testnet.binance.vision", ExchangeHosts.Find(ExchangeId.Binance, TradingMode.Sandbox)?.Rest.Host);
    }

    private static ValidationResult<ExchangeConfig> Validate(ExchangeConfigDraft draft) => ExchangeConfigValidation.Validate(draft, "t1");

    private static IReadOnlyList<FieldError> Errors(ExchangeConfigDraft draft) => Assert.IsType<ValidationResult<ExchangeConfig>.Invalid>(Validate(draft)).Errors;
}
