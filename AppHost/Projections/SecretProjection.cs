using System.Text.Json.Nodes;
using Acinaces.Hosting.Aws;
using Acinaces.Topology.Model;

namespace Acinaces.AppHost.Projections;

/// <summary>The platform's secrets. Locally they start with empty members; a value somebody has put is never overwritten.</summary>
internal static class SecretProjection
{
    public static void AddTo(LocalCloud cloud)
    {
        var group = cloud.AddGroup("secrets");
        foreach (var secret in cloud.Topology.Secrets)
        {
            cloud.Add(secret, $"secret-{secret.Name}", "AWS::SecretsManager::Secret", group, (api, token) => ProvisionAsync(cloud, secret, api, token), secret.Key);
        }
    }

    private static async Task<string> ProvisionAsync(LocalCloud cloud, Secret secret, AwsApi api, CancellationToken cancellationToken)
    {
        var name = cloud.Names.Of(secret);
        try
        {
            var created = await api.JsonAsync("secretsmanager", "secretsmanager.CreateSecret", new JsonObject
            {
                ["Name"] = name,
                ["Description"] = secret.Description,
                ["KmsKeyId"] = await cloud.ArnOf(secret.Key),
                ["SecretString"] = new JsonObject(secret.Fields.Select(f => KeyValuePair.Create<string, JsonNode?>(f, string.Empty))).ToJsonString(),
            }, cancellationToken);
            return LocalCloud.Text(created, "ARN");
        }
        catch (AwsApiException exception) when (exception.Code == "ResourceExistsException")
        {
            return LocalCloud.Text(await api.JsonAsync("secretsmanager", "secretsmanager.DescribeSecret", new JsonObject { ["SecretId"] = name }, cancellationToken), "ARN");
        }
    }
}
