using System.Text.Json.Nodes;
using Aspire.Hosting.Publishing;

namespace Acinaces.Hosting.Aws;

/// <summary>Something that exists inside the emulated AWS: a table, a queue, a function. It lives as long as its cloud.</summary>
public sealed class AwsProvisionedResource : Resource, IResourceWithParent, IManifestEntry
{
    private TaskCompletionSource<string> _arn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal AwsProvisionedResource(string name, string type, IResource parent, Func<AwsApi, CancellationToken, Task<string>> provision, IReadOnlyList<AwsProvisionedResource> dependencies)
        : base(name) => (Type, Parent, Provision, Dependencies) = (type, parent, provision, dependencies);

    /// <summary>CloudFormation's word for the kind, such as <c>AWS::DynamoDB::Table</c>.</summary>
    public string Type { get; }

    /// <summary>What it is shown under: the cloud, or a group of it.</summary>
    public IResource Parent { get; }

    /// <summary>Completes with the ARN once the resource exists.</summary>
    public Task<string> Arn => _arn.Task;

    /// <summary>The ARN of a resource that exists, as every dependency of one that is being provisioned does.</summary>
    public string KnownArn => Arn.IsCompletedSuccessfully ? Arn.Result : throw new InvalidOperationException($"'{Name}' is not provisioned.");

    internal Func<AwsApi, CancellationToken, Task<string>> Provision { get; }

    internal IReadOnlyList<AwsProvisionedResource> Dependencies { get; }

    // A type of our own, which tools for manifests pass over; what is really deployed comes from the infrastructure project.
    JsonObject IManifestEntry.ManifestEntry()
    {
        var entry = new JsonObject { ["type"] = "acinaces.aws.resource.v0", ["aws-type"] = Type, ["parent"] = (Parent as AwsResourceGroup)?.Parent.Name ?? Parent.Name };
        if (Dependencies.Count > 0)
        {
            entry["depends-on"] = new JsonArray([.. Dependencies.Select(d => d.Name).Distinct().Order(StringComparer.Ordinal).Select(name => (JsonNode)name)]);
        }

        return entry;
    }

    internal void Provisioned(string arn)
    {
        if (!_arn.TrySetResult(arn))
        {
            _arn = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            _arn.SetResult(arn);
        }
    }

    internal void Failed(Exception reason)
    {
        if (!_arn.TrySetException(reason))
        {
            _arn = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            _arn.SetException(reason);
        }

        // Whoever waits sees it; where nobody does, it is in the resource's log and must not end the process.
        _ = _arn.Task.Exception;
    }
}
