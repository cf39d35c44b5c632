using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Kms.Operations;

public sealed class TagResourceTests
{
    [Fact]
    public async Task Adds_and_replaces()
    {
        await using var cloud = await Cloud.StartAsync();
        var id = await cloud.KeyAsync(new { Tags = new[] { new { TagKey = "team", TagValue = "risk" } } });
        await cloud.Kms("TagResource", new { KeyId = id, Tags = new[] { new { TagKey = "team", TagValue = "ops" } } });
        Assert.Equal("""[{"TagKey":"team","TagValue":"ops"}]""", (await cloud.Kms("ListResourceTags", new { KeyId = id })).GetProperty("Tags").GetRawText());
    }
}
