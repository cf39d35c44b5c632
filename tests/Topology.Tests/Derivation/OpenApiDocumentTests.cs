using System.Text.Json.Nodes;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Tests.Derivation;

public sealed class OpenApiDocumentTests
{
    private static readonly TopologyModel _topology = SystemTopology.In(DeploymentEnvironments.Test);

    private static readonly JsonObject _document = OpenApiDocument.Of(
        _topology,
        _topology.Apis[0],
        new PhysicalNames(new DeploymentTarget(DeploymentEnvironments.Test, "000000000000", "eu-central-1")));

    [Fact]
    public void Every_route_is_an_operation_and_every_path_answers_preflights()
    {
        var operations = from path in Paths() from method in path.Value!.AsObject() select $"{method.Key.ToUpperInvariant()} {path.Key}";
        var routes = _topology.Functions.SelectMany(function => function.Routes).ToArray();
        Assert.Equal(
            routes.Select(route => route.ToString()).Concat(routes.Select(route => $"OPTIONS {route.Path}").Distinct()).Order(StringComparer.Ordinal),
            operations.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_operation_calls_its_function_as_proxy()
    {
        var integration = Operation("/kill-switch/activate", "post")["x-amazon-apigateway-integration"]!;
        Assert.Equal(("aws_proxy", "POST"), ((string?)integration["type"], (string?)integration["httpMethod"]));
        Assert.Equal(
            "arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-central-1:000000000000:function:acinaces-test-kill-switch:live/invocations",
            (string?)integration["uri"]);
    }

    [Fact]
    public void A_route_without_its_function_is_answered_by_the_gateway_and_still_asks_who_is_there()
    {
        var killSwitch = _topology.Function("kill-switch");
        var document = OpenApiDocument.Of(
            _topology, _topology.Apis[0], new PhysicalNames(new DeploymentTarget(DeploymentEnvironments.Test, "000000000000", "eu-central-1")), killSwitch);
        var operation = document["paths"]!["/kill-switch/activate"]!["post"]!;
        var answer = operation["x-amazon-apigateway-integration"]!;
        Assert.Equal(("mock", "501"), ((string?)answer["type"], (string?)answer["responses"]!["default"]!["statusCode"]));
        Assert.Equal("""{"statusCode": 501}""", (string?)answer["requestTemplates"]!["application/json"]);
        var body = JsonNode.Parse((string)answer["responses"]!["default"]!["responseTemplates"]!["application/json"]!)!.AsObject();
        Assert.Equal(("NOT_IMPLEMENTED", "$context.requestId", false), ((string?)body["code"], (string?)body["requestTrackingId"], (bool)body["retryable"]!));
        Assert.Equal("""[{"apiKey":[],"token":[]}]""", operation["security"]!.ToJsonString());
        Assert.Equal("aws_proxy", (string?)document["paths"]!["/exchange-orders"]!["post"]!["x-amazon-apigateway-integration"]!["type"]);
        Assert.DoesNotContain("acinaces-test-kill-switch:", document["paths"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Calls_need_api_key_and_token_together_and_health_neither()
    {
        Assert.Equal("""[{"apiKey":[],"token":[]}]""", Operation("/exchange-orders", "post")["security"]!.ToJsonString());
        Assert.Equal("[]", Operation("/health", "get")["security"]!.ToJsonString());
        Assert.Null(Operation("/exchange-orders", "options")["security"]);
    }

    [Fact]
    public void The_authorizer_reads_the_authorization_header()
    {
        var token = _document["components"]!["securitySchemes"]!["token"]!;
        Assert.Equal(("Authorization", "header"), ((string?)token["name"], (string?)token["in"]));
        var authorizer = token["x-amazon-apigateway-authorizer"]!;
        Assert.Equal(("token", 60), ((string?)authorizer["type"], (int)authorizer["authorizerResultTtlInSeconds"]!));
        Assert.EndsWith(":function:acinaces-test-token-authorizer:live/invocations", (string?)authorizer["authorizerUri"], StringComparison.Ordinal);
        Assert.Equal("x-api-key", (string?)_document["components"]!["securitySchemes"]!["apiKey"]!["name"]);
    }

    [Fact]
    public void Bodies_are_objects_with_their_required_members()
    {
        var reference = (string?)Operation("/exchange-orders", "post")["requestBody"]!["content"]!["application/json"]!["schema"]!["$ref"];
        Assert.Equal("#/components/schemas/PostExchangeOrders", reference);
        Assert.Equal(
            """{"type":"object","required":["strategyId","assetId","side","orderType","quantity","idempotencyKey"]}""",
            _document["components"]!["schemas"]!["PostExchangeOrders"]!.ToJsonString());
        Assert.Equal("""{"type":"object"}""", _document["components"]!["schemas"]!["PatchExchangeOrdersOrderId"]!.ToJsonString());
        Assert.Null(Operation("/exchange-orders", "get")["requestBody"]);
    }

    [Fact]
    public void Models_have_names_of_letters_and_digits_which_no_two_routes_share()
    {
        var names = _topology.Functions.SelectMany(function => function.Routes).Select(OpenApiDocument.SchemaName).ToArray();
        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.All(names, name => Assert.Matches("^[A-Za-z0-9]+$", name));
    }

    [Fact]
    public void Path_variables_are_required_parameters()
    {
        var parameters = Operation("/exchange-positions/{assetId}/{exchangeId}", "get")["parameters"]!.AsArray();
        Assert.Equal(["assetId", "exchangeId"], parameters.Select(parameter => (string?)parameter!["name"]));
        Assert.All(parameters, parameter => Assert.Equal(("path", true), ((string?)parameter!["in"], (bool)parameter["required"]!)));
    }

    [Fact]
    public void Requests_are_validated_by_default()
    {
        Assert.Equal("body-and-parameters", (string?)_document["x-amazon-apigateway-request-validator"]);
        Assert.Equal(
            """{"body-and-parameters":{"validateRequestBody":true,"validateRequestParameters":true}}""",
            _document["x-amazon-apigateway-request-validators"]!.ToJsonString());
    }

    [Fact]
    public void A_preflight_names_the_one_origin_and_the_paths_methods()
    {
        var integration = Operation("/exchange-orders/{orderId}", "options")["x-amazon-apigateway-integration"]!;
        Assert.Equal("mock", (string?)integration["type"]);
        var headers = integration["responses"]!["default"]!["responseParameters"]!;
        Assert.Equal("'https://test.acinaces.com'", (string?)headers["method.response.header.Access-Control-Allow-Origin"]);
        Assert.Equal("'DELETE,GET,OPTIONS,PATCH,PUT'", (string?)headers["method.response.header.Access-Control-Allow-Methods"]);
    }

    [Theory]
    [InlineData("MISSING_AUTHENTICATION_TOKEN", 404, "NOT_FOUND")]
    [InlineData("UNAUTHORIZED", 401, "AUTHENTICATION_REQUIRED")]
    [InlineData("ACCESS_DENIED", 403, "INSUFFICIENT_PERMISSIONS")]
    [InlineData("INVALID_API_KEY", 403, "ACCESS_DENIED")]
    [InlineData("THROTTLED", 429, "RATE_LIMIT_EXCEEDED")]
    [InlineData("QUOTA_EXCEEDED", 429, "RATE_LIMIT_EXCEEDED")]
    [InlineData("BAD_REQUEST_BODY", 400, "INVALID_BODY")]
    [InlineData("INTEGRATION_TIMEOUT", 504, "INTERNAL_ERROR")]
    [InlineData("DEFAULT_5XX", 500, "INTERNAL_ERROR")]
    public void The_gateways_own_answers_have_our_shape(string type, int status, string code)
    {
        var response = GatewayResponse(type);
        Assert.Equal(status, (int)response["statusCode"]!);
        var body = Body(response);
        Assert.Equal(
            ["code", "message", "requestTrackingId", "category", "retryable", "retryAfterSeconds", "suggestedActions", "details"],
            body.Select(member => member.Key));
        Assert.Equal((code, "$context.requestId"), ((string?)body["code"], (string?)body["requestTrackingId"]));
        Assert.Contains((string?)body["category"], new[] { "user", "system", "transient" });
        Assert.Equal("'https://test.acinaces.com'", (string?)response["responseParameters"]!["gatewayresponse.header.Access-Control-Allow-Origin"]);
    }

    [Fact]
    public void Who_comes_without_a_token_is_told_how_to_bring_one() =>
        Assert.Equal("'Bearer'", (string?)GatewayResponse("UNAUTHORIZED")["responseParameters"]!["gatewayresponse.header.WWW-Authenticate"]);

    [Fact]
    public void Who_comes_too_often_is_told_when_to_come_back()
    {
        Assert.Equal("'1'", (string?)GatewayResponse("THROTTLED")["responseParameters"]!["gatewayresponse.header.Retry-After"]);
        var body = Body(GatewayResponse("THROTTLED"));
        Assert.Equal((true, 1), ((bool)body["retryable"]!, (int)body["retryAfterSeconds"]!));
    }

    [Fact]
    public void A_bad_body_is_explained()
    {
        var detail = Body(GatewayResponse("BAD_REQUEST_BODY"))["details"]!.AsArray()[0]!;
        Assert.Equal(("body", "INVALID", "$context.error.validationErrorString"), ((string?)detail["field"], (string?)detail["code"], (string?)detail["message"]));
    }

    private static JsonObject Paths() => _document["paths"]!.AsObject();

    private static JsonObject Operation(string path, string method) => Paths()[path]![method]!.AsObject();

    private static JsonObject GatewayResponse(string type) => _document["x-amazon-apigateway-gateway-responses"]![type]!.AsObject();

    private static JsonObject Body(JsonObject response) => JsonNode.Parse((string)response["responseTemplates"]!["application/json"]!)!.AsObject();
}
