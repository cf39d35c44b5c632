namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class GetDomainNameTests
{
    [Fact]
    public async Task Shows_a_domain()
    {
        await using var bench = await HttpApiBench.StartAsync();
        await bench.DoAsync("POST", "/domainnames", """{"domainName":"a.test"}""");

        Assert.Equal("arn:aws:apigateway:eu-central-1::/domainnames/a.test", (string?)(await bench.DoAsync("GET", "/domainnames/a.test"))["domainNameArn"]);
        Assert.Equal(("NotFoundException", "The domain name resource specified in the request was not found."), await bench.RefusedAsync("GET", "/domainnames/b.test"));
    }
}
