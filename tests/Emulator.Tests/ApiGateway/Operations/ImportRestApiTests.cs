using System.Net;

namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class ImportRestApiTests
{
    [Fact]
    public async Task Reads_resources_and_methods_of_a_document()
    {
        await using var bench = await ApiBench.StartAsync();
        var api = await bench.ControlAsync("POST", "/restapis?mode=import", """{"openapi":"3.0.1","info":{"title":"t","version":"1"},"paths":{"/ping":{"get":{"x-amazon-apigateway-integration":{"type":"mock","requestTemplates":{"application/json":"{\"statusCode\":200}"},"responses":{"default":{"statusCode":"200","responseTemplates":{"application/json":"pong"}}}}}}}}""");
        var path = $"/restapis/{api["id"]}";

        var resources = (await bench.ControlAsync("GET", path + "/resources"))["item"]?.AsArray() ?? [];
        var ping = Assert.Single(resources, resource => (string?)resource?["path"] == "/ping");
        Assert.Equal("MOCK", (string?)ping?["resourceMethods"]?["GET"]?["methodIntegration"]?["type"]);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"swagger\":\"2.0\"}")]
    [InlineData("{\"openapi\":\"3.0.1\",\"openapi\":\"3.0.1\"}")]
    [InlineData("{\"openapi\":\"3.0.1\",\"paths\":{\"/a\":{\"get\":{\"x-amazon-apigateway-integration\":{\"type\":\"http\"}}}}}")]
    [InlineData("{\"openapi\":\"3.0.1\",\"paths\":{\"/a\":{\"get\":{\"security\":[{\"nobody\":[]}]}}}}")]
    [InlineData("{\"openapi\":\"3.0.1\",\"components\":{\"schemas\":{\"A\":{\"const\":1}}}}")]
    public async Task Refuses_a_document_it_cannot_serve(string document)
    {
        await using var bench = await ApiBench.StartAsync();

        var answer = await bench.Aws.SendAsync("POST", "/restapis?mode=import", document);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("BadRequestException", answer.Header("x-amzn-ErrorType"));
    }
}
