namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class CreateIntegrationTests
{
    private static readonly string Function = HttpApiBench.FunctionArn("fn");

    [Fact]
    public async Task Makes_an_integration_with_a_function_only()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();

        var made = await bench.DoAsync("POST", $"/apis/{api}/integrations", $$"""{"integrationType":"AWS_PROXY","integrationUri":"{{Function}}","payloadFormatVersion":"2.0","timeoutInMillis":500}""");

        Assert.Equal(("INTERNET", "POST", 500), ((string?)made["connectionType"], (string?)made["integrationMethod"], (int?)made["timeoutInMillis"]));
        Assert.Contains("HTTP_PROXY", (await bench.RefusedAsync("POST", $"/apis/{api}/integrations", """{"integrationType":"HTTP_PROXY","integrationUri":"http://a.test","payloadFormatVersion":"1.0"}""")).Text, StringComparison.Ordinal);
        Assert.Contains("integrationUri", (await bench.RefusedAsync("POST", $"/apis/{api}/integrations", """{"integrationType":"AWS_PROXY","integrationUri":"fn","payloadFormatVersion":"1.0"}""")).Text, StringComparison.Ordinal);
        Assert.Contains("PayloadFormatVersion", (await bench.RefusedAsync("POST", $"/apis/{api}/integrations", $$"""{"integrationType":"AWS_PROXY","integrationUri":"{{Function}}","payloadFormatVersion":"3.0"}""")).Text, StringComparison.Ordinal);
        Assert.Contains("30000", (await bench.RefusedAsync("POST", $"/apis/{api}/integrations", $$"""{"integrationType":"AWS_PROXY","integrationUri":"{{Function}}","payloadFormatVersion":"1.0","timeoutInMillis":30001}""")).Text, StringComparison.Ordinal);
        Assert.Contains("integrationSubtype", (await bench.RefusedAsync("POST", $"/apis/{api}/integrations", """{"integrationType":"AWS_PROXY","integrationSubtype":"SQS-SendMessage","payloadFormatVersion":"1.0"}""")).Text, StringComparison.Ordinal);
    }
}
