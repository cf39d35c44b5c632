using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Kms.Operations;

public sealed class ListResourceTagsTests
{
    [Fact]
    public async Task Pages_and_refuses_unknown_keys()
    {
        await using var cloud = await Cloud.StartAsync();
        var id = await cloud.KeyAsync(new { Tags = new[] { new { TagKey = "a", TagValue = "1" }, new { TagKey = "b", TagValue = "2" } } });
        var first = await cloud.Kms("ListResourceTags", new { KeyId = id, Limit = 1 });
        Assert.True(first.GetProperty("Truncated").GetBoolean());
        Assert.Equal("b", (await cloud.Kms("ListResourceTags", new { KeyId = id, Limit = 1, Marker = first.GetProperty("NextMarker").GetString() })).GetProperty("Tags")[0].GetProperty("TagKey").GetString());
        Assert.Equal("NotFoundException", (await CallFailedException.Of(() => cloud.Kms("ListResourceTags", new { KeyId = "none" }))).Code);
    }
}
