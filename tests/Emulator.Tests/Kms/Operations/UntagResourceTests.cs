using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Kms.Operations;

public sealed class UntagResourceTests
{
    [Fact]
    public async Task Removes_the_tags_named()
    {
        await using var cloud = await Cloud.StartAsync();
        var id = await cloud.KeyAsync(new { Tags = new[] { new { TagKey = "a", TagValue = "1" }, new { TagKey = "b", TagValue = "2" } } });
        await cloud.Kms("UntagResource", new { KeyId = id, TagKeys = new[] { "a" } });
        Assert.Equal("""[{"TagKey":"b","TagValue":"2"}]""", (await cloud.Kms("ListResourceTags", new { KeyId = id })).GetProperty("Tags").GetRawText());
    }
}
