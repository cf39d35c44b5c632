using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.Tests.Protocols;

public sealed class RestPathTests
{
    [Fact]
    public void Takes_decoded_values_from_the_path()
    {
        var values = new RestPath("/2015-03-31/functions/{FunctionName}/invocations").Match("/2015-03-31/functions/arn%3Aaws%3Alambda/invocations");
        Assert.Equal([new("FunctionName", "arn:aws:lambda")], values);
    }

    [Theory]
    [InlineData("/functions/{Name}", "/functions")]
    [InlineData("/functions/{Name}", "/functions/")]
    [InlineData("/functions/{Name}", "/functions/a/b")]
    [InlineData("/functions/{Name}/code", "/functions/a/configuration")]
    public void Another_path_does_not_match(string template, string path) => Assert.Null(new RestPath(template).Match(path));

    [Fact]
    public void A_plus_takes_the_rest() => Assert.Equal([new("ARN", "a/b/c")], new RestPath("/tags/{ARN+}").Match("/tags/a/b/c"));
}
