using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Acinaces.Hosting.Aws;

namespace Acinaces.AppHost.Projections;

/// <summary>The tenant a newcomer works as: its API key at the gateway, and tokens of its trader.</summary>
internal sealed class DemoTenant(EndpointReference simulators)
{
    private const string Name = "demo";
    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(12);

    private string? _apiKey;

    /// <summary>The key's value, known once the API is provisioned. It chooses the usage plan and nothing else.</summary>
    public string ApiKey => _apiKey ?? throw new InvalidOperationException("The API is not provisioned yet.");

    /// <summary>Makes the key, or finds that of an earlier run.</summary>
    public async Task ProvisionKeyAsync(AwsApi aws, CancellationToken cancellationToken)
    {
        var found = (await aws.RestAsync("apigateway", HttpMethod.Get, "/apikeys?includeValues=true&limit=500", null, cancellationToken))["item"]?.AsArray().FirstOrDefault(k => (string?)k?["name"] == Name);
        var key = found as JsonObject ?? await aws.RestAsync("apigateway", HttpMethod.Post, "/apikeys", new JsonObject { ["name"] = Name, ["enabled"] = true }, cancellationToken);
        _apiKey = LocalCloud.Text(key, "value");
        KeyId = LocalCloud.Text(key, "id");
    }

    /// <summary>The key's id at the gateway.</summary>
    public string? KeyId { get; private set; }

    /// <summary>A token of the tenant's trader, who also administers it, from the local issuer.</summary>
    public async Task<string> TokenAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        var request = new JsonObject
        {
            ["tenantId"] = Name,
            ["userId"] = "demo-trader",
            ["email"] = "trader@demo.example",
            ["roles"] = new JsonArray("TRADER", "ADMIN"),
            ["audience"] = LocalEnvironment.ClientId,
            ["expiresInSeconds"] = (int)TokenLife.TotalSeconds,
        };
        using var answer = await http.PostAsJsonAsync($"{await simulators.GetValueAsync(cancellationToken)}/identity/token", request, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return LocalCloud.Text((await answer.Content.ReadFromJsonAsync<JsonObject>(cancellationToken))!, "id_token");
    }
}
