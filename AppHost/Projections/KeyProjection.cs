using System.Text.Json.Nodes;
using Acinaces.Hosting.Aws;
using Acinaces.Topology.Model;

namespace Acinaces.AppHost.Projections;

/// <summary>Customer-managed keys, found again by their alias.</summary>
internal static class KeyProjection
{
    public static void AddTo(LocalCloud cloud)
    {
        var group = cloud.AddGroup("keys");
        foreach (var key in cloud.Topology.Keys)
        {
            cloud.Add(key, $"key-{key.Name}", "AWS::KMS::Key", group, (api, token) => ProvisionAsync(cloud, key, api, token));
        }
    }

    private static async Task<string> ProvisionAsync(LocalCloud cloud, EncryptionKey key, AwsApi api, CancellationToken cancellationToken)
    {
        var alias = cloud.Names.AliasOf(key);
        try
        {
            return Arn(await api.JsonAsync("kms", "TrentService.DescribeKey", new JsonObject { ["KeyId"] = alias }, cancellationToken));
        }
        catch (AwsApiException exception) when (exception.Code == "NotFoundException")
        {
            var created = await api.JsonAsync("kms", "TrentService.CreateKey", new JsonObject { ["Description"] = key.Description }, cancellationToken);
            var arn = Arn(created);
            await api.JsonAsync("kms", "TrentService.CreateAlias", new JsonObject { ["AliasName"] = alias, ["TargetKeyId"] = arn }, cancellationToken);
            await api.JsonAsync("kms", "TrentService.EnableKeyRotation", new JsonObject { ["KeyId"] = arn }, cancellationToken);
            return arn;
        }
    }

    private static string Arn(JsonObject answer) => LocalCloud.Text(answer["KeyMetadata"]!.AsObject(), "Arn");
}
