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

    private static string[] Findings(string resources) => [.. new AuthorizedMethods().Findings(new GateInput(Written.Assembly(resources), Model)).Select(finding => finding.ToString())];
}
