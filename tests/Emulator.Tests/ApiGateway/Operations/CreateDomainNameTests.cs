using System.Net;

namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class CreateDomainNameTests
{
    [Fact]
    public async Task Takes_a_name_once()
    {
        await using var bench = await ApiBench.StartAsync();
        Assert.Equal("AVAILABLE", (string?)(await bench.ControlAsync("POST", "/domainnames", """{"domainName":"api.example.com"}"""))["domainNameStatus"]);

        Assert.Equal(HttpStatusCode.Conflict, (await bench.Aws.SendAsync("POST", "/domainnames", """{"domainName":"api.example.com"}""")).Status);
    }
}
