using System.Text.Json.Nodes;
using Acinaces.Hosting.Aws;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Model;

namespace Acinaces.AppHost.Projections;

/// <summary>The REST API: imported from its OpenAPI document, deployed, and reachable under the local domain.</summary>
internal static class ApiProjection
{
    /// <summary>The domain name under which the gateway's port answers.</summary>
    public const string Domain = "localhost";

    private const string Stage = "live";

    public static void AddTo(LocalCloud cloud, DemoTenant tenant)
    {
        foreach (var api in cloud.Topology.Apis)
        {
            cloud.Add(api, api.Name, "AWS::ApiGateway::RestApi", null, (aws, token) => ProvisionAsync(cloud, api, tenant, aws, token), cloud.Local(cloud.Topology.Functions));
        }
    }

    private static async Task<string> ProvisionAsync(LocalCloud cloud, ApiDefinition api, DemoTenant tenant, AwsApi aws, CancellationToken cancellationToken)
    {
        var document = OpenApiDocument.Of(cloud.Topology, api, cloud.Names, [.. cloud.Topology.Planned]);
        var name = cloud.Names.Of(api);
        var existing = (await aws.RestAsync("apigateway", HttpMethod.Get, "/restapis?limit=500", null, cancellationToken))["item"]?.AsArray().FirstOrDefault(i => (string?)i?["name"] == name);
        var id = existing is null
            ? LocalCloud.Text(await aws.RestAsync("apigateway", HttpMethod.Post, "/restapis?mode=import", document, cancellationToken), "id")
            : LocalCloud.Text((await aws.RestAsync("apigateway", HttpMethod.Put, $"/restapis/{existing["id"]}?mode=overwrite", document, cancellationToken)), "id");
        await aws.RestAsync("apigateway", HttpMethod.Post, $"/restapis/{id}/deployments", new JsonObject { ["stageName"] = Stage }, cancellationToken);
        await AllowCallsAsync(cloud, id, aws, cancellationToken);
        if (existing is null) await MapDomainAsync(id, aws, cancellationToken);
        await LimitStageAsync(api, id, aws, cancellationToken);
        await ProvisionPlansAsync(cloud, api, id, tenant, aws, cancellationToken);
        return $"arn:aws:apigateway:{aws.Region}::/restapis/{id}";
    }

    // Nothing else is left to do at this point of the start, so the permissions go side by side.
    private static Task AllowCallsAsync(LocalCloud cloud, string id, AwsApi aws, CancellationToken cancellationToken) => Task.WhenAll(cloud.Local(cloud.Topology.Functions).Select(function =>
        FunctionProjection.AllowAsync(cloud, function, $"api-{id}", "apigateway.amazonaws.com", $"arn:aws:execute-api:{aws.Region}:{LocalCloud.AccountId}:{id}/*", aws, cancellationToken)));

    private static async Task MapDomainAsync(string id, AwsApi aws, CancellationToken cancellationToken)
    {
        await aws.RestAsync("apigateway", HttpMethod.Post, "/domainnames", new JsonObject { ["domainName"] = Domain }, cancellationToken);
        await aws.RestAsync("apigateway", HttpMethod.Post, $"/domainnames/{Domain}/basepathmappings", new JsonObject { ["restApiId"] = id, ["stage"] = Stage }, cancellationToken);
    }

    private static async Task LimitStageAsync(ApiDefinition api, string id, AwsApi aws, CancellationToken cancellationToken) =>
        await aws.RestAsync("apigateway", HttpMethod.Patch, $"/restapis/{id}/stages/{Stage}", new JsonObject
        {
            ["patchOperations"] = new JsonArray(
                new JsonObject { ["op"] = "replace", ["path"] = "/*/*/throttling/rateLimit", ["value"] = $"{api.RequestsPerSecond}" },
                new JsonObject { ["op"] = "replace", ["path"] = "/*/*/throttling/burstLimit", ["value"] = $"{api.Burst}" }),
        }, cancellationToken);

    private static async Task ProvisionPlansAsync(LocalCloud cloud, ApiDefinition api, string id, DemoTenant tenant, AwsApi aws, CancellationToken cancellationToken)
    {
        await tenant.ProvisionKeyAsync(aws, cancellationToken);
        var existing = (await aws.RestAsync("apigateway", HttpMethod.Get, "/usageplans?limit=500", null, cancellationToken))["item"]?.AsArray() ?? [];
        foreach (var plan in api.UsagePlans)
        {
            var name = $"{cloud.Names.Of(api)}-{plan.Name}";
            if (existing.Any(p => (string?)p?["name"] == name)) continue;
            var created = await aws.RestAsync("apigateway", HttpMethod.Post, "/usageplans", new JsonObject
            {
                ["name"] = name,
                ["apiStages"] = new JsonArray(new JsonObject { ["apiId"] = id, ["stage"] = Stage }),
                ["throttle"] = new JsonObject { ["rateLimit"] = plan.RequestsPerSecond, ["burstLimit"] = plan.Burst },
                ["quota"] = new JsonObject { ["limit"] = plan.MonthlyQuota, ["period"] = "MONTH" },
            }, cancellationToken);
            // The demo tenant is on the largest plan, which stands last.
            if (plan != api.UsagePlans[^1]) continue;
            var key = new JsonObject { ["keyId"] = tenant.KeyId, ["keyType"] = "API_KEY" };
            await aws.RestAsync("apigateway", HttpMethod.Post, $"/usageplans/{LocalCloud.Text(created, "id")}/keys", key, cancellationToken);
        }
    }
}
