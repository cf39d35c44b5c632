using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Kms.Operations;

public sealed class ListKeysTests
{
    [Fact]
    public async Task Pages_by_marker()
    {
        await using var cloud = await Cloud.StartAsync();
        string[] ids = [await cloud.KeyAsync(), await cloud.KeyAsync(), await cloud.KeyAsync()];
        var first = await cloud.Kms("ListKeys", new { Limit = 2 });
        Assert.True(first.GetProperty("Truncated").GetBoolean());
        var second = await cloud.Kms("ListKeys", new { Limit = 2, Marker = first.GetProperty("NextMarker").GetString() });
        Assert.False(second.GetProperty("Truncated").GetBoolean());
        Assert.Equal(ids.Order(), first.GetProperty("Keys").EnumerateArray().Concat(second.GetProperty("Keys").EnumerateArray()).Select(key => key.GetProperty("KeyId").GetString()).Order());
    }
}
