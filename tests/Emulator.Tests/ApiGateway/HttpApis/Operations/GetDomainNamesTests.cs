namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class GetDomainNamesTests
{
    [Fact]
    public async Task Shows_all_domains()
    {
        await using var bench = await HttpApiBench.StartAsync();
        await bench.DoAsync("POST", "/domainnames", """{"domainName":"b.test"}""");
        await bench.DoAsync("POST", "/domainnames", """{"domainName":"a.test"}""");

        Assert.Equal(["a.test", "b.test"], (await bench.DoAsync("GET", "/domainnames"))["items"]?.AsArray().Select(item => (string?)item?["domainName"]) ?? []);
    }
}
