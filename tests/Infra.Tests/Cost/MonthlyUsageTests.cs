using Acinaces.Infra.Cost;

namespace Acinaces.Infra.Tests.Cost;

public sealed class MonthlyUsageTests
{
    [Theory]
    [InlineData("""{"ordersPerMonth": 1, "perOrder": [], "perMonth": [{"price": "key", "quantity": -1, "stack": "s", "assumption": "a"}]}""", "perMonth[0]: 'quantity' must be a number from 0.")]
    [InlineData("""{"ordersPerMonth": 1, "perOrder": [{"price": "key", "quantity": 1, "stack": "s"}], "perMonth": []}""", "perOrder[0] lacks 'assumption'.")]
    [InlineData("""{"ordersPerMonth": 1, "perOrder": [], "perMonth": [], "perYear": []}""", "unknown member 'perYear'.")]
    [InlineData("""{"ordersPerMonth": 1""", "cannot be read")]
    public void A_wrong_file_is_refused_with_the_place(string content, string expected)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, content);
            Assert.Contains(expected, Assert.Throws<InvalidCostInputException>(() => MonthlyUsage.ReadFile(file)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Assert.Equal("There is no usage file /nowhere/usage.json.", Assert.Throws<InvalidCostInputException>(() => MonthlyUsage.ReadFile("/nowhere/usage.json")).Message);

    [Fact]
    public void Every_price_is_above_zero_and_has_a_unit() => Assert.All(PriceTable.Current.Prices, price => Assert.True(price.Usd > 0 && price.Unit.Length > 0, price.Id));
}
