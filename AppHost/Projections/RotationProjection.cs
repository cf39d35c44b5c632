using System.Text.Json.Nodes;
using Acinaces.Hosting.Aws;
using Acinaces.Topology.Model;

namespace Acinaces.AppHost.Projections;

/// <summary>The calendar by which secrets are renewed. A rotation works locally as in AWS: the same function changes the token of the emulator's cache.</summary>
internal static class RotationProjection
{
    public static void AddTo(LocalCloud cloud)
    {
        var group = cloud.AddGroup("rotations");
        foreach (var secret in cloud.Topology.Secrets)
        {
            if (secret.Rotation is Rotation.ByProgram rotation && cloud.Topology.RotatorOf(secret) is { } rotator)
                cloud.AddPart($"rotation-{secret.Name}", "AWS::SecretsManager::RotationSchedule", group, (api, token) => ProvisionAsync(cloud, secret, rotator, rotation.Days, api, token), secret, rotator);
        }
    }

    private static async Task<string> ProvisionAsync(LocalCloud cloud, Secret secret, Function rotator, int days, AwsApi api, CancellationToken cancellationToken)
    {
        var arn = await cloud.ArnOf(secret);
        await FunctionProjection.AllowAsync(cloud, rotator, "rotation", "secretsmanager.amazonaws.com", arn, api, cancellationToken);
        var known = await api.JsonAsync("secretsmanager", "secretsmanager.DescribeSecret", new JsonObject { ["SecretId"] = arn }, cancellationToken);
        // Each call tries the function out, so it is made only when something is new.
        if ((bool?)known["RotationEnabled"] == true && (int?)known["RotationRules"]?["AutomaticallyAfterDays"] == days) return arn;
        await api.JsonAsync("secretsmanager", "secretsmanager.RotateSecret", new JsonObject
        {
            ["SecretId"] = arn,
            ["RotationLambdaARN"] = cloud.Names.ArnOf(rotator),
            ["RotationRules"] = new JsonObject { ["AutomaticallyAfterDays"] = days },
            ["RotateImmediately"] = false,
        }, cancellationToken);
        return arn;
    }
}
