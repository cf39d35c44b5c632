using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis;

public sealed class CoverageTests
{
    [Fact]
    public async Task The_services_operations_are_listed_as_done_or_refused_with_the_reason()
    {
        await using var bench = await HttpApiBench.StartAsync();

        var coverage = JsonNode.Parse((await bench.Aws.SendAsync("GET", "/_acinaces/coverage")).Body)?.AsArray() ?? [];
        var entry = Assert.Single(coverage, each => (string?)each?["service"] == "apigatewayv2");

        // The model of 29 November 2018 with its later additions has 103 operations.
        var done = entry?["operations"]?.AsArray().Select(name => (string?)name).ToList() ?? [];
        Assert.Contains("CreateApi", done);
        Assert.Equal(103, done.Count + (entry?["unsupported"]?.AsObject().Count ?? 0));
        Assert.Contains("VPC", (string?)entry?["unsupported"]?["CreateVpcLink"], StringComparison.Ordinal);
        Assert.Equal("UnsupportedOperationException", (await bench.RefusedAsync("POST", "/vpclinks", """{"name":"a","subnetIds":[]}""")).Code);
        Assert.Single(coverage, each => (string?)each?["service"] == "apigateway");
    }
}
