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
        Assert.Contains("integrationUri", (await bench.RefusedAsync("POST", $"/apis/{api}/integrations", """{"integrationType":"AWS_PROXY","integrationUri":"fn","payloadFormatVersion":"1.0"}""")).Text, StringComparison.Ordinal);
        Assert.Contains("PayloadFormatVersion", (await bench.RefusedAsync("POST", $"/apis/{api}/integrations", $$"""{"integrationType":"AWS_PROXY","integrationUri":"{{Function}}","payloadFormatVersion":"3.0"}""")).Text, StringComparison.Ordinal);
        Assert.Contains("30000", (await bench.RefusedAsync("POST", $"/apis/{api}/integrations", $$"""{"integrationType":"AWS_PROXY","integrationUri":"{{Function}}","payloadFormatVersion":"1.0","timeoutInMillis":30001}""")).Text, StringComparison.Ordinal);
        Assert.Contains("integrationSubtype", (await bench.RefusedAsync("POST", $"/apis/{api}/integrations", """{"integrationType":"AWS_PROXY","integrationSubtype":"SQS-SendMessage","payloadFormatVersion":"1.0"}""")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Or_one_with_an_http_endpoint_of_this_machine()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        Task<System.Text.Json.Nodes.JsonObject> Make(string members) => bench.DoAsync("POST", $"/apis/{api}/integrations", $$"""{"integrationType":"HTTP_PROXY","integrationMethod":"ANY",{{members}}}""");
        async Task<string> Refusal(string members) => (await bench.RefusedAsync("POST", $"/apis/{api}/integrations", $$"""{"integrationType":"HTTP_PROXY",{{members}}}""")).Text;

        Assert.Equal(("1.0", "ANY", 30_000), await Make("\"integrationUri\":\"http://localhost:9/{id}\"") is var made ? ((string?)made["payloadFormatVersion"], (string?)made["integrationMethod"], (int?)made["timeoutInMillis"]) : default);
        await Make("\"integrationUri\":\"http://${stageVariables.host}/a\"");
        foreach (var elsewhere in new[] { "http://a.test", "ftp://localhost/a", "localhost", "" }) Assert.Contains("of this machine only", await Refusal($"\"integrationMethod\":\"GET\",\"integrationUri\":\"{elsewhere}\""), StringComparison.Ordinal);
        Assert.Contains("IntegrationMethod", await Refusal("\"integrationUri\":\"http://localhost:9\""), StringComparison.Ordinal);
        Assert.Contains("payloadFormatVersion", await Refusal("\"integrationMethod\":\"GET\",\"integrationUri\":\"http://localhost:9\",\"payloadFormatVersion\":\"2.0\""), StringComparison.Ordinal);
        Assert.Contains("credentialsArn", await Refusal("\"integrationMethod\":\"GET\",\"integrationUri\":\"http://localhost:9\",\"credentialsArn\":\"arn:aws:iam::000000000000:role/r\""), StringComparison.Ordinal);
        Assert.Equal("Currently, an API with a protocol type of HTTP may only be associated with proxy integrations (AWS_PROXY, HTTP_PROXY)", (await bench.RefusedAsync("POST", $"/apis/{api}/integrations", """{"integrationType":"AWS"}""")).Text);
    }

    [Theory]
    [InlineData("add:header.a", "1", "Invalid Request Actioned Parameter destination specified: add:header.a")]
    [InlineData("append:header.", "1", "Invalid Request Actioned Parameter destination specified: append:header.")]
    [InlineData("append:path", "1", "Invalid Request Actioned Parameter destination specified: append:path")]
    [InlineData("overwrite:statuscode", "1", "Invalid Request Actioned Parameter destination specified: overwrite:statuscode")]
    [InlineData("append:header.Authorization", "1", "Operations on header Authorization are restricted")]
    [InlineData("remove:header.x-amz-date", "''", "Operations on header x-amz-date are restricted")]
    [InlineData("append:header.a b", "1", "Invalid header name specified: a b")]
    [InlineData("append:header.a", "$request.cookie.a", "Invalid mapping expression specified: $request.cookie.a")]
    [InlineData("append:header.a", "$response.header.a", "Invalid mapping expression specified: $response.header.a")]
    [InlineData("append:header.a", "x ${request.body..a}", "Invalid mapping expression specified: $request.body..a")]
    public async Task Mappings_that_say_nothing_are_refused_in_the_services_words(string key, string value, string error)
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();

        var (code, text) = await bench.RefusedAsync("POST", $"/apis/{api}/integrations", $$$"""{"integrationType":"AWS_PROXY","integrationUri":"{{{Function}}}","payloadFormatVersion":"2.0","requestParameters":{"{{{key}}}":"{{{value}}}"}}""");

        Assert.Equal(("BadRequestException", $"Invalid mapping expression specified: Validation Result: warnings : [], errors : [{error}]"), (code, text));
    }

    [Theory]
    [InlineData("200", "append:querystring.a", "1", "Invalid Response Actioned Parameter destination specified: append:querystring.a")]
    [InlineData("200", "append:header.a", "$request.header.a", "Invalid mapping expression specified: $request.header.a")]
    [InlineData("ok", "append:header.a", "1", "responseParameters: ok")]
    [InlineData("200", "append:header.a", "$context.wafResponseCode", "$context.wafResponseCode")]
    public async Task Mappings_of_answers_likewise(string status, string key, string value, string error)
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();

        var refusal = await bench.RefusedAsync("POST", $"/apis/{api}/integrations", $$$$"""{"integrationType":"AWS_PROXY","integrationUri":"{{{{Function}}}}","payloadFormatVersion":"2.0","responseParameters":{"{{{{status}}}}":{"{{{{key}}}}":"{{{{value}}}}"}}}""");

        Assert.Contains(error, refusal.Text, StringComparison.Ordinal);
    }
}
