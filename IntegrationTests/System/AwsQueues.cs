using System.Diagnostics;
using System.Text.Json.Nodes;
using Acinaces.Hosting.Aws;

namespace Acinaces.IntegrationTests.System;

/// <summary>Reads the system's queues as an operator would.</summary>
public sealed class AwsQueues(RunningSystem system)
{
    /// <summary>Receives until a message fits; what is received is deleted.</summary>
    /// <returns>The body of the message.</returns>
    public async Task<string> WaitForAsync(string queue, Func<string, bool> fits, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var api = new AwsApi(system.Aws, AwsApiCredentials.Local("eu-central-1"), TimeProvider.System);
        var url = $"{system.Aws.ToString().TrimEnd('/')}/000000000000/{queue}";
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < patience)
        {
            var answer = await api.JsonAsync("sqs", "AmazonSQS.ReceiveMessage", new JsonObject { ["QueueUrl"] = url, ["MaxNumberOfMessages"] = 10, ["WaitTimeSeconds"] = 1 }, cancellationToken);
            foreach (var message in answer["Messages"]?.AsArray() ?? [])
            {
                await api.JsonAsync("sqs", "AmazonSQS.DeleteMessage", new JsonObject { ["QueueUrl"] = url, ["ReceiptHandle"] = (string?)message!["ReceiptHandle"] }, cancellationToken);
                if (fits((string)message["Body"]!)) return (string)message["Body"]!;
            }
        }
        throw new TimeoutException($"No message of {queue} fitted within {patience}.");
    }
}
