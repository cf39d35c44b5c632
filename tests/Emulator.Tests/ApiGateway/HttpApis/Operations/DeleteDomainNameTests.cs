namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class DeleteDomainNameTests
{
    [Fact]
    public async Task Removes_a_domain()
    {
        await using var bench = await HttpApiBench.StartAsync();
        await bench.DoAsync("POST", "/domainnames", """{"domainName":"a.test"}""");

        await bench.DoAsync("DELETE", "/domainnames/a.test");

        Assert.Equal("NotFoundException", (await bench.RefusedAsync("DELETE", "/domainnames/a.test")).Code);
    }
}
