using System.Text;
using Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.DataPlane;

public sealed class BodyPathTests
{
    private const string Body = """{"a":{"b":[[1,{"c":"x"}],null]},"t":"text","n":1.50,"f":false}""";

    [Theory]
    [InlineData("t", "text")]
    [InlineData("n", "1.50")]
    [InlineData("f", "false")]
    [InlineData("a.b[0][1].c", "x")]
    [InlineData("a.b[1]", "null")]
    [InlineData("a.b[0]", """[1,{"c":"x"}]""")]
    [InlineData("a.b[2]", null)]
    [InlineData("a.b[99999999999]", null)]
    [InlineData("a.z", null)]
    [InlineData("t.b", null)]
    [InlineData("t[0]", null)]
    public void Finds_a_member_by_names_and_positions(string path, string? value)
    {
        Assert.True(BodyPath.IsPath(path));
        Assert.Equal(value, BodyPath.ValueOf(Encoding.UTF8.GetBytes(Body), path));
    }

    [Theory, InlineData(""), InlineData("a..b"), InlineData(".a"), InlineData("a."), InlineData("a[x]"), InlineData("a[?(@.b)]"), InlineData("a.*")]
    public void Descents_and_filters_are_no_paths(string path) => Assert.False(BodyPath.IsPath(path));

    [Fact]
    public void A_body_that_is_no_json_or_too_long_has_no_members()
    {
        Assert.Null(BodyPath.ValueOf(Encoding.UTF8.GetBytes("no json"), "a"));
        Assert.Equal("1", BodyPath.ValueOf(Encoding.UTF8.GetBytes("""{"a":1}""".PadRight(102_400)), "a"));
        Assert.Null(BodyPath.ValueOf(Encoding.UTF8.GetBytes("""{"a":1}""".PadRight(102_401)), "a"));
    }
}
