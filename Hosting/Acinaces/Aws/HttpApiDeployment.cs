using System.Text.Json.Nodes;
using Aspire.Hosting.AWS.Lambda;

namespace Acinaces.Hosting.Aws;

/// <summary>An HTTP API.</summary>
/// <param name="payloadFormat">Of the events its functions get: <c>1.0</c> or <c>2.0</c>.</param>
internal sealed class HttpApiDeployment(APIGatewayEmulatorResource resource, AwsCloud cloud, string payloadFormat) : ApiDeployment(resource, cloud)
{
    private const string Stage = "$default";

    public override string Type => "AWS::ApiGatewayV2::Api";

    protected override string Prefix => "/v2";

    protected override string Apis => "/v2/apis";

    protected override async Task<string> CreateAsync(AwsApi api, string account, CancellationToken cancellationToken)
    {
        var id = (string?)(await PostAsync(api, Apis, new JsonObject { ["name"] = Name, ["protocolType"] = "HTTP" }, cancellationToken))["apiId"];
        var targets = new Dictionary<FunctionDeployment, string>();
        foreach (var function in Routes.Select(r => r.Function).Distinct())
        {
            var integration = new JsonObject { ["integrationType"] = "AWS_PROXY", ["integrationUri"] = FunctionArn(function, account), ["payloadFormatVersion"] = payloadFormat };
            targets[function] = $"integrations/{(string?)(await PostAsync(api, $"{Apis}/{id}/integrations", integration, cancellationToken))["integrationId"]}";
        }

        // Of two references to the same route the later one counts, as with everything else that is said twice in an AppHost.
        foreach (var route in Routes.GroupBy(Key, StringComparer.Ordinal))
        {
            await PostAsync(api, $"{Apis}/{id}/routes", new JsonObject { ["routeKey"] = route.Key, ["target"] = targets[route.Last().Function] }, cancellationToken);
        }

        await PostAsync(api, $"{Apis}/{id}/stages", new JsonObject { ["stageName"] = Stage, ["autoDeploy"] = true }, cancellationToken);
        await PostAsync(api, "/v2/domainnames", new JsonObject { ["domainName"] = Name }, cancellationToken);
        await PostAsync(api, $"/v2/domainnames/{Name}/apimappings", new JsonObject { ["apiId"] = id, ["stage"] = Stage }, cancellationToken);
        return $"arn:aws:apigateway:{Region}::/apis/{id}";
    }

    protected override async Task<IEnumerable<string>> IdsAsync(AwsApi api, CancellationToken cancellationToken)
    {
        var all = (await api.RestAsync("apigateway", HttpMethod.Get, Apis, null, cancellationToken))["items"]?.AsArray() ?? [];
        return [.. all.Where(i => (string?)i?["name"] == Name).Select(i => (string?)i?["apiId"]).OfType<string>()];
    }

    private static string Key(ApiRoute route) => $"{route.Method.ToString().ToUpperInvariant()} {route.Path}";

    private static Task<JsonObject> PostAsync(AwsApi api, string path, JsonObject body, CancellationToken cancellationToken) => api.RestAsync("apigateway", HttpMethod.Post, path, body, cancellationToken);
}
