using Acinaces.Domain.Exchanges;

namespace Acinaces.Domain.Tests.Exchanges;

public sealed class ErrorCategoriesTests
{
    [Theory]
    [InlineData(429, true, ErrorCategory.RateLimited)]
    [InlineData(418, false, ErrorCategory.RateLimited)]
    [InlineData(401, true, ErrorCategory.Fatal)]
    [InlineData(403, false, ErrorCategory.Fatal)]
    [InlineData(400, true, ErrorCategory.InvalidRequest)]
    [InlineData(404, false, ErrorCategory.InvalidRequest)]
    [InlineData(500, false, ErrorCategory.Retryable)]
    [InlineData(503, true, ErrorCategory.ExchangeError)]
    [InlineData(null, false, ErrorCategory.Retryable)]
    [InlineData(null, true, ErrorCategory.ExchangeError)]
    public void Every_fault_is_in_one_category(int? status, bool mayHaveHadEffect, ErrorCategory category) =>
        Assert.Equal(category, ErrorCategories.Of(status, mayHaveHadEffect));

    [Fact]
    public void Only_a_fault_of_the_exchange_leaves_an_orders_fate_open_and_it_always_alerts()
    {
        Assert.Equal([ErrorCategory.ExchangeError], Enum.GetValues<ErrorCategory>().Where(ErrorCategories.LeavesOutcomeUnknown));
        Assert.Equal([ErrorCategory.ExchangeError, ErrorCategory.Fatal], Enum.GetValues<ErrorCategory>().Where(ErrorCategories.NeedsAlert));
    }
}
