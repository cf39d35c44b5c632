using System.Text.Json.Nodes;
using Acinaces.Hosting.Aws;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Model;

namespace Acinaces.AppHost.Projections;

/// <summary>Functions, each under a role of its own that may do exactly what its grants say.</summary>
internal static class FunctionProjection
{
    private const string IamVersion = "2010-05-08";

    /// <summary>Declares all functions.</summary>
    /// <param name="cloud">Where to.</param>
    /// <param name="code">Folder that holds the built <c>bootstrap</c>.</param>
    /// <param name="outside">Variables whose values come from outside the topology.</param>
    public static void AddTo(LocalCloud cloud, string code, LocalEnvironment outside)
    {
        foreach (var function in cloud.Local(cloud.Topology.Functions))
        {
            cloud.Add(function, function.Name, "AWS::Lambda::Function", null, (api, token) => ProvisionAsync(cloud, function, code, outside, api, token),
                [.. cloud.Topology.Keys, .. function.FailedCalls is { } failed ? new Topology.Model.Resource[] { failed } : [], .. function.Grants.Select(g => g.Resource).OfType<Topology.Model.Resource>().Where(cloud.Has).Distinct()]);
        }
    }

    /// <summary>Lets a service call a function on behalf of one of its resources.</summary>
    public static async Task AllowAsync(LocalCloud cloud, Function function, string statement, string service, string sourceArn, AwsApi api, CancellationToken cancellationToken)
    {
        var permission = new JsonObject { ["StatementId"] = statement, ["Action"] = "lambda:InvokeFunction", ["Principal"] = service, ["SourceArn"] = sourceArn };
        try
        {
            await api.RestAsync("lambda", HttpMethod.Post, $"/2015-03-31/functions/{cloud.Names.Of(function)}/policy", permission, cancellationToken);
        }
        catch (AwsApiException exception) when (exception.Code == "ResourceConflictException")
        {
            return; // The same statement from an earlier run.
        }
    }

    private static async Task<string> ProvisionAsync(LocalCloud cloud, Function function, string code, LocalEnvironment outside, AwsApi api, CancellationToken cancellationToken)
    {
        await ProvisionRoleAsync(cloud, function, api, cancellationToken);
        var name = cloud.Names.Of(function);
        var configuration = new JsonObject
        {
            ["Runtime"] = "provided.al2023",
            ["Role"] = cloud.Names.RoleArnOf(function),
            ["Handler"] = function.Name,
            ["Description"] = function.Description,
            ["MemorySize"] = function.MemoryMb,
            ["Timeout"] = (int)function.Timeout.TotalSeconds,
            ["Environment"] = new JsonObject { ["Variables"] = await outside.VariablesAsync(cloud, function, cancellationToken) },
        };
        var location = new JsonObject { ["S3Bucket"] = "acinaces-local-code", ["S3Key"] = code };
        try
        {
            var creation = configuration.DeepClone().AsObject();
            creation["FunctionName"] = name;
            creation["Code"] = location;
            await api.RestAsync("lambda", HttpMethod.Post, "/2015-03-31/functions", creation, cancellationToken);
        }
        catch (AwsApiException exception) when (exception.Code == "ResourceConflictException")
        {
            await api.RestAsync("lambda", HttpMethod.Put, $"/2015-03-31/functions/{name}/code", location, cancellationToken);
            await api.RestAsync("lambda", HttpMethod.Put, $"/2015-03-31/functions/{name}/configuration", configuration, cancellationToken);
        }
        if (cloud.Topology.ReservedConcurrencyOf(function) is { } reserved)
        {
            await api.RestAsync("lambda", HttpMethod.Put, $"/2017-10-31/functions/{name}/concurrency", new JsonObject { ["ReservedConcurrentExecutions"] = reserved }, cancellationToken);
        }
        if (function.FailedCalls is { } failed)
        {
            await api.RestAsync("lambda", HttpMethod.Put, $"/2019-09-25/functions/{name}/event-invoke-config",
                new JsonObject { ["DestinationConfig"] = new JsonObject { ["OnFailure"] = new JsonObject { ["Destination"] = cloud.Names.ArnOf(failed) } } }, cancellationToken);
        }
        return cloud.Names.ArnOf(function);
    }

    private static async Task ProvisionRoleAsync(LocalCloud cloud, Function function, AwsApi api, CancellationToken cancellationToken)
    {
        var role = cloud.Names.RoleOf(function);
        try
        {
            await api.QueryAsync("iam", IamVersion, "CreateRole", [new("RoleName", role), new("AssumeRolePolicyDocument", FunctionPolicy.TrustPolicy)], cancellationToken);
        }
        catch (AwsApiException exception) when (exception.Code == "EntityAlreadyExists")
        {
            // The policy below is written anyway, so a grant that is gone from the topology is gone from the role.
        }
        var document = new FunctionPolicy(cloud.Names, cloud.KnownArnOf).Document(function);
        await api.QueryAsync("iam", IamVersion, "PutRolePolicy", [new("RoleName", role), new("PolicyName", "grants"), new("PolicyDocument", document)], cancellationToken);
    }
}
