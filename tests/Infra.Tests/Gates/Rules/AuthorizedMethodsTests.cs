using Acinaces.Infra.Gates;
using Acinaces.Infra.Gates.Rules;
using Acinaces.Infra.Tests.Assemblies;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Tests.Gates.Rules;

public sealed class AuthorizedMethodsTests
{
    private const string Api = """
        "A": {"Type": "AWS::ApiGateway::RestApi", "Properties": {}},
        "O": {"Type": "AWS::ApiGateway::Resource", "Properties": {"PathPart": "orders", "ParentId": {"Fn::GetAtt": ["A", "RootResourceId"]}}},
        "I": {"Type": "AWS::ApiGateway::Resource", "Properties": {"PathPart": "{id}", "ParentId": {"Ref": "O"}}},
        "H": {"Type": "AWS::ApiGateway::Resource", "Properties": {"PathPart": "health", "ParentId": {"Fn::GetAtt": ["A", "RootResourceId"]}}},
        "G": {"Type": "AWS::ApiGateway::Method", "Properties": {"HttpMethod": "GET", "ResourceId": {"Ref": "I"}, "AuthorizationType": "CUSTOM", "ApiKeyRequired": true}},
        "P": {"Type": "AWS::ApiGateway::Method", "Properties": {"HttpMethod": "OPTIONS", "ResourceId": {"Ref": "I"}, "AuthorizationType": "NONE"}},
        "L": {"Type": "AWS::ApiGateway::Method", "Properties": {"HttpMethod": "GET", "ResourceId": {"Ref": "H"}, "AuthorizationType": "NONE"}}
        """;

    private const string Document = """
        "A": {"Type": "AWS::ApiGateway::RestApi", "Properties": {"Body": {
            "paths": {
                "/orders/{id}": {
                    "get": {"security": [{"key": [], "token": []}]},
                    "options": {},
                    "parameters": []},
                "/health": {"get": {"security": []}}},
            "components": {"securitySchemes": {
                "key": {"type": "apiKey", "name": "x-api-key", "in": "header"},
                "token": {"type": "apiKey", "name": "Authorization", "in": "header", "x-amazon-apigateway-authorizer": {"type": "token"}}}}}}}
        """;

    private static readonly TopologyModel Model = new()
    {
        Environment = DeploymentEnvironments.Test,
        Functions = [new Function("health", Group.Platform, "Health", [Route.Public("/health", "Health")], [])],
    };

    [Fact]
    public void Public_routes_and_preliminary_questions_need_nobody() => Assert.Empty(Findings(Api));

    [Theory]
    [InlineData("\"CUSTOM\"", "\"NONE\"", "anybody may GET /orders/{id}")]
    [InlineData(", \"ApiKeyRequired\": true", "", "GET /orders/{id} is outside every usage plan")]
    [InlineData("\"health\"", "\"status\"", "anybody may GET /status")]
    public void An_open_method_is_found(string part, string by, string expected) =>
        Assert.Contains(Findings(Api.Replace(part, by, StringComparison.Ordinal)), finding => finding.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void Public_routes_and_preliminary_questions_of_a_document_need_nobody() => Assert.Empty(Findings(Document));

    [Theory]
    [InlineData(", \"token\": []", "", "Properties.Body.paths./orders/{id}.get.security: anybody may GET /orders/{id}")]
    [InlineData("\"key\": [], ", "", "GET /orders/{id} is outside every usage plan")]
    [InlineData("{\"security\": [{\"key\": [], \"token\": []}]}", "{}", "anybody may GET /orders/{id}")]
    [InlineData("\"token\": []}]", "\"token\": []}, {\"key\": []}]", "anybody may GET /orders/{id}")]
    [InlineData("x-amazon-apigateway-authorizer", "x-nothing", "anybody may GET /orders/{id}")]
    [InlineData("\"get\": {\"security\": [{", "\"x-amazon-apigateway-any-method\": {\"security\": [{\"none\": []}, {", "anybody may ANY /orders/{id}")]
    [InlineData("\"/health\"", "\"/status\"", "anybody may GET /status")]
    public void An_open_operation_of_a_document_is_found(string part, string by, string expected)
    {
        Assert.Contains(part, Document, StringComparison.Ordinal);
        Assert.Contains(Findings(Document.Replace(part, by, StringComparison.Ordinal)), finding => finding.Contains(expected, StringComparison.Ordinal));
    }

    private static string[] Findings(string resources) => [.. new AuthorizedMethods().Findings(new GateInput(Written.Assembly(resources), Model)).Select(finding => finding.ToString())];
}
