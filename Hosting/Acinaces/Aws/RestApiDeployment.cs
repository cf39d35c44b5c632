using System.Text.Json.Nodes;
using Aspire.Hosting.AWS.Lambda;

namespace Acinaces.Hosting.Aws;

/// <summary>A REST API.</summary>
internal sealed class RestApiDeployment(APIGatewayEmulatorResource resource, AwsCloud cloud) : ApiDeployment(resource, cloud)
{
    private const string Stage = "local";

    public override string Type => "AWS::ApiGateway::RestApi";

    protected override string Prefix => "";

    protected override string Apis => "/restapis";

    protected override async Task<string> CreateAsync(AwsApi api, string account, CancellationToken cancellationToken)
    {
        var id = (string?)(await api.RestAsync("apigateway", HttpMethod.Post, "/restapis?mode=import", Document(account), cancellationToken))["id"];
        await api.RestAsync("apigateway", HttpMethod.Post, $"/restapis/{id}/deployments", new JsonObject { ["stageName"] = Stage }, cancellationToken);
        await api.RestAsync("apigateway", HttpMethod.Post, "/domainnames", new JsonObject { ["domainName"] = Name }, cancellationToken);
        await api.RestAsync("apigateway", HttpMethod.Post, $"/domainnames/{Name}/basepathmappings", new JsonObject { ["restApiId"] = id, ["stage"] = Stage }, cancellationToken);
        return $"arn:aws:apigateway:{Region}::/restapis/{id}";
    }

    protected override async Task<IEnumerable<string>> IdsAsync(AwsApi api, CancellationToken cancellationToken)
    {
        var all = (await api.RestAsync("apigateway", HttpMethod.Get, "/restapis?limit=500", null, cancellationToken))["item"]?.AsArray() ?? [];
        return [.. all.Where(i => (string?)i?["name"] == Name).Select(i => (string?)i?["id"]).OfType<string>()];
    }

    private JsonObject Document(string account)
    {
        var paths = new JsonObject();
        foreach (var path in Routes.GroupBy(r => r.Path, StringComparer.Ordinal))
        {
            // Of two references to the same route the later one counts, as with everything else that is said twice in an AppHost.
            var item = new JsonObject();
            foreach (var route in path) item[Key(route.Method)] = Operation(route.Function, account);
            paths[path.Key] = item;
        }

        return new JsonObject { ["openapi"] = "3.0.1", ["info"] = new JsonObject { ["title"] = Name, ["version"] = "1" }, ["paths"] = paths };
    }

    private static string Key(Method method) => method == Method.Any ? "x-amazon-apigateway-any-method" : method.ToString().ToLowerInvariant();

    private JsonObject Operation(FunctionDeployment function, string account) => new()
    {
        ["x-amazon-apigateway-integration"] = new JsonObject
        {
            ["type"] = "aws_proxy",
            ["httpMethod"] = "POST",
            ["uri"] = $"arn:aws:apigateway:{Region}:lambda:path/2015-03-31/functions/{FunctionArn(function, account)}/invocations",
        },
    };
}
