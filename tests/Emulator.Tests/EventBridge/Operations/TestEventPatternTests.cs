using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.EventBridge.Operations;

public sealed class TestEventPatternTests
{
    private const string Event = """{"id":"1","account":"0","source":"trading","time":"2026-11-22T00:00:00Z","region":"eu-central-1","resources":[],"detail-type":"Fill","detail":{"qty":2}}""";

    [Theory]
    [InlineData("""{"detail":{"qty":[{"numeric":["=",2]}]}}""", true)]
    [InlineData("""{"source":[{"anything-but":"trading"}]}""", false)]
    public async Task Says_whether_an_event_matches(string pattern, bool expected)
    {
        await using var cloud = await Cloud.StartAsync();
        Assert.Equal(expected, (await cloud.Events("TestEventPattern", new { EventPattern = pattern, Event })).GetProperty("Result").GetBoolean());
    }

    [Fact]
    public async Task Refuses_what_is_no_event()
    {
        await using var cloud = await Cloud.StartAsync();
        Assert.Equal("ValidationException", (await CallFailedException.Of(() => cloud.Events("TestEventPattern", new { EventPattern = """{"source":["x"]}""", Event = "{}" }))).Code);
        Assert.Equal("ValidationException", (await CallFailedException.Of(() => cloud.Events("TestEventPattern", new { EventPattern = """{"source":["x"]}""", Event = "{" }))).Code);
    }
}
