using System.Text.Json;
using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.EventBridge;

/// <summary>What several tests of buses do.</summary>
internal static class EventCalls
{
    /// <summary>A rule on the default bus with one queue behind it.</summary>
    public static async Task<string> RuleToQueueAsync(this Cloud cloud, string rule, string pattern, string queue, object? target = null)
    {
        var url = await cloud.QueueAsync(queue);
        await cloud.Events("PutRule", new { Name = rule, EventPattern = pattern });
        await cloud.Events("PutTargets", new { Rule = rule, Targets = new[] { target ?? new { Id = "q", Arn = Cloud.Arn("sqs", queue) } } });
        return url;
    }

    public static Task<JsonElement> PutAsync(this Cloud cloud, string source, string detailType, string detail, string? bus = null) => cloud.Events("PutEvents", new
    {
        Entries = new[] { bus is null ? (object)new { Source = source, DetailType = detailType, Detail = detail } : new { Source = source, DetailType = detailType, Detail = detail, EventBusName = bus } },
    });
}
