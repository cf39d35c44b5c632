using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.EventBridge.Operations;

public sealed class ListRulesTests
{
    [Fact]
    public async Task Lists_by_prefix()
    {
        await using var cloud = await Cloud.StartAsync();
        foreach (var name in (string[])["risk-1", "risk-2", "other"])
            await cloud.Events("PutRule", new { Name = name, EventPattern = """{"source":["x"]}""" });
        var rules = (await cloud.Events("ListRules", new { NamePrefix = "risk" })).GetProperty("Rules");
        Assert.Equal(["risk-1", "risk-2"], rules.EnumerateArray().Select(rule => rule.GetProperty("Name").GetString()));
    }
}
