using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.EventBridge.Operations;

public sealed class RemovePermissionTests
{
    [Fact]
    public async Task The_last_statement_takes_the_policy_with_it()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.Events("PutPermission", new { Action = "events:PutEvents", Principal = "*", StatementId = "all" });
        await cloud.Events("RemovePermission", new { StatementId = "all" });
        Assert.False((await cloud.Events("DescribeEventBus", new { })).TryGetProperty("Policy", out _));
        Assert.Equal("ResourceNotFoundException", (await CallFailedException.Of(() => cloud.Events("RemovePermission", new { StatementId = "all" }))).Code);
    }
}
