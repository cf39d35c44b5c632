using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.EventBridge.Operations;

public sealed class DescribeArchiveTests
{
    [Fact]
    public async Task Counts_the_events_its_pattern_matches()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.Events("CreateArchive", new { ArchiveName = "fills", EventSourceArn = Cloud.Arn("events", "event-bus/default"), EventPattern = """{"detail-type":["Fill"]}""", RetentionDays = 90 });
        await cloud.PutAsync("trading", "Fill", "{}");
        await cloud.PutAsync("trading", "Other", "{}");
        var archive = await cloud.Events("DescribeArchive", new { ArchiveName = "fills" });
        Assert.Equal((1, 90, "ENABLED"), (archive.GetProperty("EventCount").GetInt32(), archive.GetProperty("RetentionDays").GetInt32(), archive.GetProperty("State").GetString()));
    }
}
