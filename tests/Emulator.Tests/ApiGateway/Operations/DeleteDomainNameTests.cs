using System.Net;

namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class DeleteDomainNameTests
{
    [Fact]
    public async Task Removes_the_domain_with_its_mappings_and_leaves_the_api()
    {
        await using var bench = await ApiBench.StartAsync();
        var api = await bench.DeployAsync(ApiBench.Document("""{"/ping":{"get":{"x-amazon-apigateway-integration":{"type":"mock","requestTemplates":{"application/json":"{\"statusCode\":200}"},"responses":{"default":{"statusCode":"200"}}}}}}"""));
        Assert.Equal(HttpStatusCode.OK, (await bench.CallAsync("GET", "/ping")).Status);

        Assert.Equal(HttpStatusCode.Accepted, (await bench.Aws.SendAsync("DELETE", "/domainnames/localhost")).Status);

        Assert.Equal(HttpStatusCode.Forbidden, (await bench.CallAsync("GET", "/ping")).Status);
        Assert.Equal(HttpStatusCode.OK, (await bench.Aws.SendAsync("GET", $"/restapis/{api}")).Status);
        var again = await bench.Aws.SendAsync("DELETE", "/domainnames/localhost");
        Assert.Equal((HttpStatusCode.NotFound, "Invalid domain name identifier specified"), (again.Status, (string?)again.Json["message"]));
    }
}
