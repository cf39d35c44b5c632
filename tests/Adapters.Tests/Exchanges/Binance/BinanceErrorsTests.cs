using Acinaces.Adapters.Exchanges.Binance;
using Acinaces.Domain.Exchanges;

namespace Acinaces.Adapters.Tests.Exchanges.Binance;

public sealed class BinanceErrorsTests
{
    [Theory]
    [InlineData(429, -1003, ErrorCategory.RateLimited)]
    [InlineData(418, -1003, ErrorCategory.RateLimited)]
    [InlineData(400, -1015, ErrorCategory.RateLimited)]
    [InlineData(401, -2015, ErrorCategory.Fatal)]
    [InlineData(400, -1022, ErrorCategory.Fatal)]
    [InlineData(400, -1013, ErrorCategory.InvalidRequest)]
    [InlineData(400, -2010, ErrorCategory.InvalidRequest)]
    [InlineData(400, -1021, ErrorCategory.Retryable)]
    [InlineData(500, -1000, ErrorCategory.ExchangeError)]
    [InlineData(504, -1007, ErrorCategory.ExchangeError)]
    [InlineData(0, 0, ErrorCategory.Retryable)]
    public void Every_fault_has_its_category(int status, int code, ErrorCategory expected) => Assert.Equal(expected, BinanceErrors.CategoryOf(status, code));

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(500, 0, true)]
    [InlineData(503, -1008, true)]
    [InlineData(400, -1006, true)]
    [InlineData(400, -1007, true)]
    [InlineData(400, -2010, false)]
    [InlineData(429, -1003, false)]
    public void An_order_may_exist_after_exactly_these_faults(int status, int code, bool unknown) => Assert.Equal(unknown, new BinanceException(status, code, "").IsOutcomeUnknown);
}
