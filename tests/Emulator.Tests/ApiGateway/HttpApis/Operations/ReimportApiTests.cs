using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class ReimportApiTests
{
    [Fact]
    public async Task Puts_the_document_in_place_of_everything_but_the_stages_which_show_it()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ServeAsync("GET /old", "return async event => event.routeKey;");
        await bench.DoAsync("PATCH", $"/apis/{api}", """{"description":"old","corsConfiguration":{"allowOrigins":["*"]}}""");
        var document = $$"""{"openapi":"3.0.1","info":{"title":"new"},"paths":{"/new":{"get":{"x-amazon-apigateway-integration":{"type":"aws_proxy","uri":"{{HttpApiBench.FunctionArn("fn")}}","payloadFormatVersion":"2.0"} } } } }""";

        var changed = await bench.DoAsync("PUT", $"/apis/{api}", new JsonObject { ["body"] = document }.ToJsonString());

        Assert.Equal((api, "new", null, null), ((string?)changed["apiId"], (string?)changed["name"], (string?)changed["description"], changed["corsConfiguration"]));
        Assert.Equal("GET /new", (await bench.CallAsync(api, "GET", "/new")).Body);
        Assert.Equal(404, (int)(await bench.CallAsync(api, "GET", "/old")).Status);
        Assert.Single((await bench.DoAsync("GET", $"/apis/{api}/integrations"))["items"]!.AsArray());
    }

    [Fact]
    public async Task Leaves_everything_as_it_was_where_warnings_are_not_wanted()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ServeAsync("GET /old", "return async event => event.routeKey;");

        var refused = await bench.RefusedAsync("PUT", $"/apis/{api}?failOnWarnings=true", new JsonObject { ["body"] = """{"openapi":"3.0.1","info":{"title":"new"},"paths":{"bad":{}}}""" }.ToJsonString());

        Assert.Equal(("BadRequestException", "Warnings found during import:\n\tParse issue: attribute paths. Resource bad should start with /"), refused);
        Assert.Equal("GET /old", (await bench.CallAsync(api, "GET", "/old")).Body);
        Assert.Equal("NotFoundException", (await bench.RefusedAsync("PUT", "/apis/none", """{"body":"{}"}""")).Code);
    }
}
