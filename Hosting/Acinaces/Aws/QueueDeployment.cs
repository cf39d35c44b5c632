using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Aspire.Hosting;
using Aspire.Hosting.AWS.Lambda;
using Aspire.Hosting.Running;

namespace Acinaces.Hosting.Aws;

/// <summary>A queue that Lambda reads for a function.</summary>
internal sealed class QueueDeployment(SQSEventSourceResource resource, FunctionDeployment function, string queue, SQSEventSourceOptions options) : AwsDeployment(resource, function.Cloud)
{
    private const string Mappings = "/2015-03-31/event-source-mappings";
    private const int LongestName = 64;
    // From here on Lambda wants to be told how long to gather.
    private const int LargestBatchAtOnce = 10;

    public override string Type => "AWS::Lambda::EventSourceMapping";

    public override string Region => function.Region;

    /// <exception cref="DistributedApplicationException">The URL is none of a queue.</exception>
    public static string QueueOf(string queueUrl) =>
        Uri.TryCreate(queueUrl, UriKind.Absolute, out var url) && url.Segments is [_, _, var name] && name.Length > 0
            ? name
            : throw new DistributedApplicationException($"'{queueUrl}' is no URL of a queue. It has the form https://HOST/ACCOUNT/NAME.");

    /// <summary>The name that an event source has when nobody gives it one.</summary>
    public static string ResourceName(string function, string queue)
    {
        // The two characters that queues may have in their names and resources may not.
        var name = $"SQSEventSource-{function}-{queue.Replace('.', '-').Replace('_', '-')}";
        return name.Length <= LongestName ? name : $"{name[..(LongestName - 9)].TrimEnd('-')}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8]}";
    }

    public override async Task<string> DeployAsync(AwsApi api, IReadOnlyDictionary<string, ResolvedValue> environment, CancellationToken cancellationToken)
    {
        await RemoveAsync(api, cancellationToken);
        var mapping = new JsonObject { ["EventSourceArn"] = await ProvisionQueueAsync(api, cancellationToken), ["FunctionName"] = function.Name };
        if (options.BatchSize is { } size) mapping["BatchSize"] = size;
        if (options.BatchSize > LargestBatchAtOnce) mapping["MaximumBatchingWindowInSeconds"] = 1;
        var created = await api.RestAsync("lambda", HttpMethod.Post, Mappings, mapping, cancellationToken);
        return $"arn:aws:lambda:{Region}:{await AwsAccount.IdAsync(api, cancellationToken)}:event-source-mapping:{(string?)created["UUID"]}";
    }

    public override async Task RemoveAsync(AwsApi api, CancellationToken cancellationToken)
    {
        foreach (var id in await MappingsAsync(api, cancellationToken)) await api.RestAsync("lambda", HttpMethod.Delete, $"{Mappings}/{id}", null, cancellationToken);
    }

    public override async Task<string?> FindDefectAsync(AwsApi api, CancellationToken cancellationToken) =>
        (await MappingsAsync(api, cancellationToken)).Count == 0 ? "The event source mapping does not exist." : await function.FindDefectAsync(api, cancellationToken);

    private async Task<IReadOnlyList<string>> MappingsAsync(AwsApi api, CancellationToken cancellationToken)
    {
        var source = $"arn:aws:sqs:{Region}:{await AwsAccount.IdAsync(api, cancellationToken)}:{queue}";
        var all = (await api.RestAsync("lambda", HttpMethod.Get, $"{Mappings}?FunctionName={function.Name}&EventSourceArn={Uri.EscapeDataString(source)}", null, cancellationToken))["EventSourceMappings"]?.AsArray() ?? [];
        return [.. all.Select(m => (string?)m?["UUID"]).OfType<string>()];
    }

    private async Task<string> ProvisionQueueAsync(AwsApi api, CancellationToken cancellationToken)
    {
        var url = await FindQueueAsync(api, cancellationToken) ?? await CreateQueueAsync(api, cancellationToken);
        if (options.VisibilityTimeout is { } seconds)
        {
            var attributes = new JsonObject { ["VisibilityTimeout"] = seconds.ToString(CultureInfo.InvariantCulture) };
            await api.JsonAsync("sqs", "AmazonSQS.SetQueueAttributes", new JsonObject { ["QueueUrl"] = url, ["Attributes"] = attributes }, cancellationToken);
        }

        var found = await api.JsonAsync("sqs", "AmazonSQS.GetQueueAttributes", new JsonObject { ["QueueUrl"] = url, ["AttributeNames"] = new JsonArray("QueueArn") }, cancellationToken);
        return (string?)found["Attributes"]?["QueueArn"] ?? throw new DistributedApplicationException($"SQS tells no ARN of '{queue}'.");
    }

    private async Task<string?> FindQueueAsync(AwsApi api, CancellationToken cancellationToken)
    {
        try
        {
            return (string?)(await api.JsonAsync("sqs", "AmazonSQS.GetQueueUrl", new JsonObject { ["QueueName"] = queue }, cancellationToken))["QueueUrl"];
        }
        catch (AwsApiException exception) when (exception.Code is "QueueDoesNotExist" or "AWS.SimpleQueueService.NonExistentQueue")
        {
            return null;
        }
    }

    private async Task<string?> CreateQueueAsync(AwsApi api, CancellationToken cancellationToken)
    {
        var request = new JsonObject { ["QueueName"] = queue };
        var attributes = new JsonObject();
        if (queue.EndsWith(".fifo", StringComparison.Ordinal)) attributes["FifoQueue"] = "true";
        // A queue must hide its messages for as long as the function may take.
        attributes["VisibilityTimeout"] = FunctionDeployment.TimeoutSeconds.ToString(CultureInfo.InvariantCulture);
        request["Attributes"] = attributes;
        return (string?)(await api.JsonAsync("sqs", "AmazonSQS.CreateQueue", request, cancellationToken))["QueueUrl"];
    }
}
