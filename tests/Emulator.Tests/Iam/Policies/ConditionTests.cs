using Acinaces.Emulator.Iam.Policies;

namespace Acinaces.Emulator.Tests.Iam.Policies;

public sealed class ConditionTests
{
    [Theory]
    [InlineData("StringEquals", "a", "a", true)]
    [InlineData("StringEquals", "a", "A", false)]
    [InlineData("StringEqualsIgnoreCase", "a", "A", true)]
    [InlineData("StringNotEquals", "a", "b", true)]
    [InlineData("StringLike", "user#*", "user#7", true)]
    [InlineData("StringNotLike", "user#*", "user#7", false)]
    [InlineData("NumericLessThan", "10", "9.5", true)]
    [InlineData("NumericLessThan", "10", "10", false)]
    [InlineData("NumericGreaterThanEquals", "10", "10", true)]
    [InlineData("NumericEquals", "10", "ten", false)]
    [InlineData("DateGreaterThan", "2026-01-01T00:00:00Z", "2026-01-01T00:00:01Z", true)]
    [InlineData("DateLessThan", "2026-01-01T00:00:00Z", "1767225600", false)]
    [InlineData("Bool", "true", "True", true)]
    [InlineData("IpAddress", "10.0.0.0/8", "10.1.2.3", true)]
    [InlineData("IpAddress", "10.0.0.0/8", "11.1.2.3", false)]
    [InlineData("NotIpAddress", "10.0.0.0/8", "11.1.2.3", true)]
    [InlineData("ArnLike", "arn:aws:sns:*:000000000000:*", "arn:aws:sns:eu-central-1:000000000000:alerts", true)]
    [InlineData("ArnLike", "arn:aws:sns:*:alerts", "arn:aws:sns:eu-central-1:000000000000:alerts", false)]
    [InlineData("ArnNotEquals", "arn:aws:sns:eu-central-1:000000000000:a", "arn:aws:sns:eu-central-1:000000000000:b", true)]
    public void Operators_on_one_value(string name, string expected, string given, bool holds) => Assert.Equal(holds, Holds(name, [expected], given));

    [Theory]
    [InlineData("StringEquals", false)]
    [InlineData("StringEqualsIfExists", true)]
    [InlineData("StringNotEquals", true)]
    [InlineData("ForAllValues:StringEquals", true)]
    [InlineData("ForAnyValue:StringEquals", false)]
    [InlineData("Null", true)]
    public void A_key_that_is_not_there(string name, bool holds) => Assert.Equal(holds, Holds(name, [name == "Null" ? "true" : "a"]));

    [Fact]
    public void For_all_values_needs_each_to_be_expected_and_for_any_needs_one()
    {
        Assert.True(Holds("ForAllValues:StringEquals", ["user#1", "user#2"], "user#1", "user#2"));
        Assert.False(Holds("ForAllValues:StringEquals", ["user#1"], "user#1", "user#2"));
        Assert.True(Holds("ForAnyValue:StringEquals", ["user#1"], "user#1", "user#2"));
        Assert.False(Holds("ForAnyValue:StringEquals", ["user#3"], "user#1", "user#2"));
    }

    [Fact]
    public void Null_false_asks_for_the_key() => Assert.True(Holds("Null", ["false"], "anything"));

    [Fact]
    public void An_operator_that_iam_does_not_have_is_refused() =>
        Assert.Throws<FormatException>(() => PolicyParser.Parse("""{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringMatches":{"a":"b"}}}}"""));

    private static bool Holds(string name, string[] expected, params string[] given)
    {
        var test = ConditionOperator.Parse(name);
        Assert.NotNull(test);
        var values = new Dictionary<string, IReadOnlyList<string>>();
        if (given.Length > 0) values["key"] = given;
        return new Condition(test, "key", expected).Holds(new AccessRequest("a:B", "*", "arn", "000000000000") { Values = values });
    }
}
