using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.EventBridge.Operations;

public sealed class CreateArchiveTests
{
    [Fact]
    public async Task A_name_is_taken_once_and_the_bus_must_exist()
    {
        await using var cloud = await Cloud.StartAsync();
        Task Create(string bus) => cloud.Events("CreateArchive", new { ArchiveName = "all", EventSourceArn = Cloud.Arn("events", "event-bus/" + bus), RetentionDays = 90 });
        Assert.Equal("ResourceNotFoundException", (await CallFailedException.Of(() => Create("none"))).Code);
        await Create("default");
        Assert.Equal("ResourceAlreadyExistsException", (await CallFailedException.Of(() => Create("default"))).Code);
    }
}
