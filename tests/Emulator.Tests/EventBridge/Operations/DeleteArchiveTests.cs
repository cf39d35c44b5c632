using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.EventBridge.Operations;

public sealed class DeleteArchiveTests
{
    [Fact]
    public async Task It_is_gone()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.Events("CreateArchive", new { ArchiveName = "all", EventSourceArn = Cloud.Arn("events", "event-bus/default") });
        await cloud.Events("DeleteArchive", new { ArchiveName = "all" });
        Assert.Equal("ResourceNotFoundException", (await CallFailedException.Of(() => cloud.Events("DescribeArchive", new { ArchiveName = "all" }))).Code);
    }
}
