using System.Text.Json.Nodes;
using Aspire.Hosting.AWS.Lambda;
using Aspire.Hosting.Running;

namespace Acinaces.Hosting.Aws;

/// <summary>A REST API whose routes are the references made to it, deployed and shown under a custom domain of its own.</summary>
internal sealed class ApiDeployment(APIGatewayEmulatorResource resource, AwsCloud cloud) : AwsDeployment(resource, cloud)
{
    private const string Stage = "local";

    private readonly List<ApiRoute> _routes = [];

    public override string Type => "AWS::ApiGateway::RestApi";

    private string Name => Resource.Name;

    public void AddRoute(ApiRoute route) => _routes.Add(route);

    public override async Task<string> DeployAsync(AwsApi api, IReadOnlyDictionary<string, ResolvedValue> environment, CancellationToken cancellationToken)
    {
        await RemoveAsync(api, cancellationToken);
        var document = Document(await AwsAccount.IdAsync(api, cancellationToken));
        var id = (string?)(await api.RestAsync("apigateway", HttpMethod.Post, "/restapis?mode=import", document, cancellationToken))["id"];
        await api.RestAsync("apigateway", HttpMethod.Post, $"/restapis/{id}/deployments", new JsonObject { ["stageName"] = Stage }, cancellationToken);
        await api.RestAsync("apigateway", HttpMethod.Post, "/domainnames", new JsonObject { ["domainName"] = Name }, cancellationToken);
        await api.RestAsync("apigateway", HttpMethod.Post, $"/domainnames/{Name}/basepathmappings", new JsonObject { ["restApiId"] = id, ["stage"] = Stage }, cancellationToken);
        return $"arn:aws:apigateway:{Region}::/restapis/{id}";
    }

    public override async Task RemoveAsync(AwsApi api, CancellationToken cancellationToken)
    {
        try
        {
            await api.RestAsync("apigateway", HttpMethod.Delete, $"/domainnames/{Name}", null, cancellationToken);
        }
        catch (AwsApiException exception) when (exception.Code == "NotFoundException")
        {
            // An API of an earlier run may still be there without its domain.
        }

        foreach (var found in await ApisAsync(api, cancellationToken))
        {
            await api.RestAsync("apigateway", HttpMethod.Delete, $"/restapis/{found}", null, cancellationToken);
        }
    }

    public override async Task<string?> FindDefectAsync(AwsApi api, CancellationToken cancellationToken)
    {
        if (!(await ApisAsync(api, cancellationToken)).Any()) return "The API does not exist.";
        foreach (var function in _routes.Select(r => r.Function).Distinct())
        {
            using var region = await function.Cloud.ConnectAsync(TimeProvider.System, function.Region, cancellationToken);
            if (await function.FindDefectAsync(region, cancellationToken) is { } defect) return $"Function '{function.Name}': {defect}";
        }

        return null;
    }

    private async Task<IEnumerable<string>> ApisAsync(AwsApi api, CancellationToken cancellationToken)
    {
        var all = (await api.RestAsync("apigateway", HttpMethod.Get, "/restapis?limit=500", null, cancellationToken))["item"]?.AsArray() ?? [];
        return [.. all.Where(i => (string?)i?["name"] == Name).Select(i => (string?)i?["id"]).OfType<string>()];
    }

    private JsonObject Document(string account)
    {
        var paths = new JsonObject();
        foreach (var path in _routes.GroupBy(r => r.Path, StringComparer.Ordinal))
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
            ["uri"] = $"arn:aws:apigateway:{Region}:lambda:path/2015-03-31/functions/arn:aws:lambda:{function.Region}:{account}:function:{function.Name}/invocations",
        },
    };
}
