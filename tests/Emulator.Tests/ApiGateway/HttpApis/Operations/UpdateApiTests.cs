namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class UpdateApiTests
{
    [Fact]
    public async Task Changes_what_is_given_and_leaves_the_rest()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var id = await bench.ApiAsync(""","description":"before" """);

        var changed = await bench.DoAsync("PATCH", $"/apis/{id}", """{"name":"after","corsConfiguration":{"allowOrigins":["https://a.test"]}}""");

        Assert.Equal(("after", "before"), ((string?)changed["name"], (string?)changed["description"]));
        Assert.Equal("https://a.test", (string?)changed["corsConfiguration"]?["allowOrigins"]?[0]);
        Assert.Contains("maxAge", (await bench.RefusedAsync("PATCH", $"/apis/{id}", """{"corsConfiguration":{"maxAge":86401}}""")).Text, StringComparison.Ordinal);
        Assert.Contains("target", (await bench.RefusedAsync("PATCH", $"/apis/{id}", """{"target":"arn:aws:lambda:eu-central-1:000000000000:function:fn"}""")).Text, StringComparison.OrdinalIgnoreCase);
    }
}
