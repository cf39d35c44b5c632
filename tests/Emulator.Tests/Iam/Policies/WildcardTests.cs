using Acinaces.Emulator.Iam.Policies;
using FsCheck;
using FsCheck.Fluent;

namespace Acinaces.Emulator.Tests.Iam.Policies;

public sealed class WildcardTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(5000).WithReplay(20261122, 31);

    [Theory]
    [InlineData("*", "", true)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("?", "", false)]
    [InlineData("a?c", "abc", true)]
    [InlineData("arn:aws:dynamodb:*:*:table/orders", "arn:aws:dynamodb:eu-central-1:000000000000:table/orders", true)]
    [InlineData("arn:aws:dynamodb:*:*:table/orders", "arn:aws:dynamodb:eu-central-1:000000000000:table/orders/index/by-day", false)]
    [InlineData("*ab", "aab", true)]
    [InlineData("a*b*c", "axxbyyb", false)]
    public void Stars_and_question_marks(string pattern, string text, bool matches) => Assert.Equal(matches, Wildcard.Matches(pattern, text));

    [Fact]
    public void Actions_ignore_case_and_resources_do_not()
    {
        Assert.True(Wildcard.Matches("dynamodb:get*", "dynamodb:GetItem", ignoreCase: true));
        Assert.False(Wildcard.Matches("table/Orders", "table/orders"));
    }

    [Fact]
    public void Agrees_with_the_plain_recursive_definition()
    {
        var letters = Gen.Elements('a', 'b', '*', '?').ArrayOf().Resize(8).Select(array => new string(array));
        var texts = Gen.Elements('a', 'b').ArrayOf().Resize(10).Select(array => new string(array));
        Prop.ForAll(letters.ToArbitrary(), texts.ToArbitrary(), (pattern, text) => Wildcard.Matches(pattern, text) == Naive(pattern, text)).Check(Seeded);
    }

    private static bool Naive(string pattern, string text)
    {
        if (pattern.Length == 0) return text.Length == 0;
        if (pattern[0] == '*') return Naive(pattern[1..], text) || (text.Length > 0 && Naive(pattern, text[1..]));
        return text.Length > 0 && (pattern[0] == '?' || pattern[0] == text[0]) && Naive(pattern[1..], text[1..]);
    }
}
