using System.Text.Json;
using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.EventBridge.Operations;

public sealed class PutPermissionTests
{
    [Fact]
    public async Task A_statement_with_the_same_id_is_replaced()
    {
        await using var cloud = await Cloud.StartAsync();
        foreach (var principal in (string[])["111111111111", "222222222222"])
            await cloud.Events("PutPermission", new { Action = "events:PutEvents", Principal = principal, StatementId = "partner" });
        var policy = JsonSerializer.Deserialize<JsonElement>((await cloud.Events("DescribeEventBus", new { })).GetProperty("Policy").GetString() ?? "");
        Assert.Equal("arn:aws:iam::222222222222:root", Assert.Single(policy.GetProperty("Statement").EnumerateArray()).GetProperty("Principal").GetProperty("AWS").GetString());
        Assert.Equal("ValidationException", (await CallFailedException.Of(() => cloud.Events("PutPermission", new { Policy = "no json" }))).Code);
    }
}
