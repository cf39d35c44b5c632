using System.Net;
using Acinaces.Emulator.Tests.Lambda;
using Acinaces.Testing;

namespace Acinaces.Emulator.Tests.ApiGateway.DataPlane;

public sealed class ValidationTests
{
    private const string Rest =
        """
        "components":{"schemas":{"Order":{"type":"object","required":["price","side"],"properties":{"price":{"type":"number","minimum":0},"side":{"type":"string","enum":["BUY","SELL"]}}}}},
        "x-amazon-apigateway-request-validators":{"all":{"validateRequestBody":true,"validateRequestParameters":true}},
        "x-amazon-apigateway-request-validator":"all",
        "x-amazon-apigateway-gateway-responses":{"BAD_REQUEST_BODY":{"statusCode":422,
          "responseParameters":{"gatewayresponse.header.X-Reason":"'body'"},
          "responseTemplates":{"application/json":"{\"error\":$context.error.messageString,\"details\":\"$context.error.responseType\",\"id\":\"$context.requestId\"}"}}}
        """;

    private static string Paths =>
        $$$"""
        {"/orders":{"post":{"parameters":[{"name":"Idempotency-Key","in":"header","required":true}],
          "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Order"} } } },
          "x-amazon-apigateway-integration":{"type":"aws_proxy","uri":"{{{ApiBench.FunctionUri("ok")}}}" } } } }
        """;

    private static async Task<ApiBench> StartAsync(NodeFunction code)
    {
        var bench = await ApiBench.StartAsync();
        await bench.Aws.CreateAsync("ok", code.Folder);
        await bench.DeployAsync(ApiBench.Document(Paths, Rest));
        return bench;
    }

    [Fact]
    [Requirement("PLAN-P6")]
    public async Task Refuses_a_body_that_breaks_the_schema_with_the_apis_own_response()
    {
        using var code = new NodeFunction("return async () => ({ statusCode: 200, body: 'placed' });");
        await using var bench = await StartAsync(code);

        var good = await bench.CallAsync("POST", "/orders", """{"price":1,"side":"BUY"}""", ("Idempotency-Key", "k"));
        var bad = await bench.CallAsync("POST", "/orders", """{"price":1}""", ("Idempotency-Key", "k"));

        Assert.Equal("placed", good.Body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.Status);
        Assert.Equal("body", bad.Header("X-Reason"));
        Assert.Equal($$"""{"error":"Invalid request body","details":"BAD_REQUEST_BODY","id":"{{bad.Header("x-amzn-RequestId")}}"}""", bad.Body);
    }

    [Fact]
    public async Task Names_the_parameters_that_are_missing()
    {
        using var code = new NodeFunction("return async () => ({ statusCode: 200 });");
        await using var bench = await StartAsync(code);

        var answer = await bench.CallAsync("POST", "/orders", """{"price":1,"side":"BUY"}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("""{"message":"Missing required request parameters: [Idempotency-Key]"}""", answer.Body);
    }
}
