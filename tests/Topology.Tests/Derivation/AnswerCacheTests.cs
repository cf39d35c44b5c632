using System.Text.Json.Nodes;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Tests.Derivation;

public sealed class AnswerCacheTests
{
    private static readonly string[] _query = ["method.request.querystring.filter", "method.request.querystring.limit", "method.request.querystring.offset"];

    [Fact]
    public void Kept_answers_are_told_apart_by_token_path_and_query()
    {
        var get = Operation(DeploymentEnvironments.Production, "/templates/{id}");
        Assert.Equal(
            ["method.request.path.id", "method.request.header.Authorization", .. _query],
            get["x-amazon-apigateway-integration"]!["cacheKeyParameters"]!.AsArray().Select(part => (string)part!));
        // The gateway knows a part of the key only where the method declares it and the integration is given it.
        Assert.Equal(["path id", "header Authorization", "query filter", "query limit", "query offset"], get["parameters"]!.AsArray().Select(p => $"{p!["in"]} {p["name"]}"));
        Assert.Equal("method.request.header.Authorization", (string?)get["x-amazon-apigateway-integration"]!["requestParameters"]!["integration.request.header.Authorization"]);
    }

    [Fact]
    public void Answers_of_one_tenant_are_never_kept() =>
        Assert.Null(Operation(DeploymentEnvironments.Production, "/strategies")["x-amazon-apigateway-integration"]!["cacheKeyParameters"]);

    [Fact]
    public void Nothing_is_kept_where_the_environment_has_no_cache() =>
        Assert.Null(Operation(DeploymentEnvironments.Test, "/templates/{id}")["x-amazon-apigateway-integration"]!["cacheKeyParameters"]);

    private static JsonObject Operation(EnvironmentSettings environment, string path)
    {
        var topology = SystemTopology.In(environment);
        var names = new PhysicalNames(new DeploymentTarget(environment, "111122223333", environment.Region));
        return OpenApiDocument.Of(topology, topology.Apis[0], names)["paths"]![path]!["get"]!.AsObject();
    }
}
