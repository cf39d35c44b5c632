namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class CreateDomainNameTests
{
    [Fact]
    public async Task Makes_a_domain_once()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var made = await bench.DoAsync("POST", "/domainnames", """{"domainName":"a.test","domainNameConfigurations":[{"certificateArn":"arn:aws:acm:eu-central-1:000000000000:certificate/1","endpointType":"REGIONAL"}]}""");

        Assert.Equal("a.test", (string?)made["domainName"]);
        Assert.Equal("AVAILABLE", (string?)made["domainNameConfigurations"]?[0]?["domainNameStatus"]);
        Assert.Equal(("ConflictException", "The domain name resource already exists."), await bench.RefusedAsync("POST", "/domainnames", """{"domainName":"a.test"}"""));
        Assert.Contains("mutualTlsAuthentication", (await bench.RefusedAsync("POST", "/domainnames", """{"domainName":"b.test","mutualTlsAuthentication":{"truststoreUri":"s3://a/b"}}""")).Text, StringComparison.Ordinal);
    }
}
