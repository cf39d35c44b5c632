using System.Text;
using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Tests.DynamoDb.Expressions;

/// <summary>Conditions, worked out by hand on one item.</summary>
public sealed class ConditionTests
{
    private const string Item = """
        {"p":{"S":"key"},"n":{"N":"5"},"t":{"S":"añb"},"b":{"B":"AQID"},"yes":{"BOOL":true},"nil":{"NULL":true},
         "ss":{"SS":["x","y"]},"ns":{"NS":["1","2.50"]},"l":{"L":[{"N":"1"},{"S":"two"},{"M":{"deep":{"N":"3"}}}]},"m":{"M":{"a.b":{"N":"7"},"c":{"M":{}}}}}
        """;

    private const string Values = """
        {":5":{"N":"5.0"},":4":{"N":"4"},":9":{"N":"9"},":a":{"S":"a"},":ab":{"S":"añb"},":x":{"S":"x"},":two":{"S":"two"},":25":{"NS":["2.5","1.0"]},":n25":{"N":"2.5"},
         ":S":{"S":"S"},":N":{"S":"N"},":3":{"N":"3"},":b":{"B":"AQI="},":0":{"N":"0"},":t":{"BOOL":true}}
        """;

    [Theory]
    [InlineData("n = :5", true)]
    [InlineData("n <> :5", false)]
    [InlineData("n > :4 AND n < :9", true)]
    [InlineData("n = :a", false)]
    [InlineData("n <> :a", true)]
    [InlineData("n < :a", false)]
    [InlineData("nothing = :5", false)]
    [InlineData("nothing <> :5", true)]
    [InlineData("NOT nothing = :5", true)]
    [InlineData("n BETWEEN :4 AND :9", true)]
    [InlineData(":5 BETWEEN n AND :9", true)]
    [InlineData("n IN (:4, :9)", false)]
    [InlineData("n IN (:4, :5)", true)]
    [InlineData("ns = :25", true)]
    [InlineData("contains(ns, :n25)", true)]
    [InlineData("contains(ss, :x)", true)]
    [InlineData("contains(l, :two)", true)]
    [InlineData("contains(t, :a)", true)]
    [InlineData("contains(n, :5)", false)]
    [InlineData("begins_with(t, :a)", true)]
    [InlineData("begins_with(b, :b)", true)]
    [InlineData("begins_with(n, :a)", false)]
    [InlineData("attribute_exists(m.c)", true)]
    [InlineData("attribute_exists(m.c.nothing)", false)]
    [InlineData("attribute_exists(l[2].deep) AND attribute_not_exists(l[3])", true)]
    [InlineData("l[2].deep = :3", true)]
    [InlineData("m.#dotted > :5", true)]
    [InlineData("attribute_type(t, :S)", true)]
    [InlineData("attribute_type(nil, :N)", false)]
    [InlineData("size(t) = :4", true)] // ñ is two bytes
    [InlineData("size(l) = :3", true)]
    [InlineData("size(b) >= :3", true)]
    [InlineData("size(n) = :3", false)]
    [InlineData("n = :4 OR n = :5 AND t = :a", false)] // AND binds more tightly
    [InlineData("(n = :4 OR n = :5) AND t = :ab", true)]
    [InlineData("NOT (n = :4) AND yes = :t", true)]
    [InlineData("not n = :4 and NOT n = :9", true)]
    public void Hold_or_do_not(string text, bool expected) => Assert.Equal(expected, Bind(text).Holds(AttributeMapJson.Decode(Encoding.UTF8.GetBytes(Item))));

    [Theory]
    [InlineData("", "The expression can not be empty;")]
    [InlineData("n = = :5", "Syntax error; token: \"=\", near: \"= = :5\"")]
    [InlineData("n = :5)", "Syntax error; token: \")\", near: \":5)\"")]
    [InlineData("((n = :5))", "The expression has redundant parentheses;")]
    [InlineData("name = :5", "Attribute name is a reserved keyword; reserved keyword: name")]
    [InlineData("Count = :5", "Attribute name is a reserved keyword; reserved keyword: Count")]
    [InlineData("n = :none", "An expression attribute value used in expression is not defined; attribute value: :none")]
    [InlineData("#none = :5", "An expression attribute name used in the document path is not defined; attribute name: #none")]
    [InlineData("if_not_exists(n, :5) = :5", "The function is not allowed in a condition expression; function: if_not_exists")]
    [InlineData("n IN (:5, list_append(n, :5))", "The function is not allowed in a condition expression; function: list_append")]
    [InlineData("nonsense(n)", "Invalid function name; function: nonsense")]
    [InlineData("attribute_exists(n, t)", "Incorrect number of operands for operator or function; operator or function: attribute_exists, number of operands: 2")]
    [InlineData("attribute_exists(:5)", "Operator or function requires a document path; operator or function: attribute_exists")]
    [InlineData("begins_with(t, :5)", "Incorrect operand type for operator or function; operator or function: begins_with, operand type: N")]
    [InlineData("n > :t", "Incorrect operand type for operator or function; operator or function: >, operand type: BOOL")]
    [InlineData("size(n)", "The function is not allowed to be used this way in an expression; function: size")]
    [InlineData("contains(t, :a) = :t", "The function is not allowed to be used this way in an expression; function: contains")]
    [InlineData("attribute_type(n, :a)", "Invalid attribute type name found; type: a, valid types: {S,SS,N,NS,B,BS,BOOL,NULL,L,M}")]
    [InlineData("n = n", "The first operand must be distinct from the remaining operands for this operator or function; operator: =, first operand: [n]")]
    [InlineData("n BETWEEN :9 AND :4", "The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {N:9}, upper bound operand: AttributeValue: {N:4}")]
    public void Are_refused_in_the_services_words(string text, string message)
    {
        var error = Assert.ThrowsAny<AwsErrorException>(() => Bind(text));
        Assert.Equal("Invalid ConditionExpression: " + message, error.Message);
    }

    [Fact]
    public void Are_limited_to_four_kilobytes_and_300_operators()
    {
        var terms = string.Join(" OR ", Enumerable.Repeat("n = :5", 150));
        Assert.True(Bind(terms).Holds(AttributeMapJson.Decode(Encoding.UTF8.GetBytes(Item))));   // 150 comparisons and 149 ORs
        Assert.Contains("too many operators", Assert.ThrowsAny<AwsErrorException>(() => Bind(terms + " OR n = :5")).Message, StringComparison.Ordinal);
        var longest = "n = :5" + new string(' ', 4090);
        Assert.NotNull(Bind(longest));
        Assert.Equal("Invalid ConditionExpression: Expression size has exceeded the maximum allowed size; expression size: 4097",
            Assert.ThrowsAny<AwsErrorException>(() => Bind(longest + " ")).Message);
    }

    private static BoundCondition Bind(string text)
    {
        var scope = new ExpressionScope(new Dictionary<string, string> { ["#dotted"] = "a.b" }, AttributeMapJson.Decode(Encoding.UTF8.GetBytes(Values)));
        return ConditionParser.Parse(text, ExpressionKind.ConditionExpression).Bind(scope);
    }
}
