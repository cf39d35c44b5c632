using System.Net;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Tests.ApiGateway.DataPlane;

public sealed class StageDirectoryTests
{
    [Fact]
    public async Task A_port_stands_for_its_domain_whatever_host_the_caller_names()
    {
        await using var bench = await ApiBench.StartAsync(options: new EmulatorOptions { ApiPort = 0, ApiDomains = new Dictionary<string, int> { ["orders"] = 0, ["quotes"] = 0 } });
        foreach (var domain in (string[])["orders", "quotes"])
        {
            var api = await bench.ControlAsync("POST", "/restapis?mode=import", ApiBench.Document("""{"/who":{"get":{"x-amazon-apigateway-integration":{"type":"mock","requestTemplates":{"application/json":"{\"statusCode\":200}"},"responses":{"default":{"statusCode":"200","responseTemplates":{"application/json":"NAME"}}}}}}}""".Replace("NAME", domain, StringComparison.Ordinal)).ToJsonString());
            await bench.ControlAsync("POST", $"/restapis/{api["id"]}/deployments", """{"stageName":"live"}""");
            await bench.ControlAsync("POST", "/domainnames", $$"""{"domainName":"{{domain}}"}""");
            await bench.ControlAsync("POST", $"/domainnames/{domain}/basepathmappings", $$"""{"restApiId":"{{api["id"]}}","stage":"live"}""");
        }
        using var http = new HttpClient();
        var urls = bench.Aws.Host.DomainUrls;

        Assert.Equal("orders", await http.GetStringAsync(new Uri(urls["orders"] + "/who"), TestContext.Current.CancellationToken));
        Assert.Equal("quotes", await http.GetStringAsync(new Uri(urls["quotes"] + "/who"), TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.Forbidden, (await bench.CallAsync("GET", "/who")).Status);
    }
}
