using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.EventBridge.Operations;

public sealed class TagResourceTests
{
    [Fact]
    public async Task Rules_and_buses_bear_tags()
    {
        await using var cloud = await Cloud.StartAsync();
        var bus = (await cloud.Events("CreateEventBus", new { Name = "trading" })).GetProperty("EventBusArn").GetString();
        var rule = (await cloud.Events("PutRule", new { Name = "r", EventPattern = """{"source":["x"]}""" })).GetProperty("RuleArn").GetString();
        foreach (var arn in (string?[])[bus, rule])
        {
            await cloud.Events("TagResource", new { ResourceARN = arn, Tags = new[] { new { Key = "team", Value = "risk" } } });
            Assert.Equal("""{"Tags":[{"Key":"team","Value":"risk"}]}""", (await cloud.Events("ListTagsForResource", new { ResourceARN = arn })).GetRawText());
        }
    }
}
