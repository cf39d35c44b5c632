using System.Text.Json;
using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sns;

/// <summary>What several tests of topics do.</summary>
internal static class SnsCalls
{
    /// <summary>Subscribes a queue and returns the subscription's ARN.</summary>
    public static async Task<string> SubscribeQueueAsync(this Cloud cloud, string topicArn, string queue, params (string Name, string Value)[] attributes)
    {
        List<(string, string)> fields = [("TopicArn", topicArn), ("Protocol", "sqs"), ("Endpoint", Cloud.Arn("sqs", queue))];
        foreach (var ((name, value), i) in attributes.Select((attribute, i) => (attribute, i + 1)))
        {
            fields.Add(($"Attributes.entry.{i}.key", name));
            fields.Add(($"Attributes.entry.{i}.value", value));
        }

        return Cloud.Text(await cloud.Sns("Subscribe", [.. fields]), "SubscriptionArn");
    }

    /// <summary>The notifications in a queue, taken out of their envelopes' JSON.</summary>
    public static async Task<IReadOnlyList<JsonElement>> EnvelopesAsync(this Cloud cloud, string queueUrl, int wait = 0) =>
        [.. (await cloud.BodiesAsync(queueUrl, wait)).Select(body => JsonSerializer.Deserialize<JsonElement>(body))];

    public static async Task<Dictionary<string, string>> AttributesAsync(this Cloud cloud, string action, string name, string arn) =>
        (await cloud.Sns(action, (name, arn))).Descendants("entry").ToDictionary(entry => entry.Element("key")?.Value ?? "", entry => entry.Element("value")?.Value ?? "");
}
