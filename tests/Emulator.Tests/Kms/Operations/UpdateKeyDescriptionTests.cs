using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Kms.Operations;

public sealed class UpdateKeyDescriptionTests
{
    [Fact]
    public async Task Changes_the_text()
    {
        await using var cloud = await Cloud.StartAsync();
        var id = await cloud.KeyAsync(new { Description = "old" });
        await cloud.Kms("UpdateKeyDescription", new { KeyId = id, Description = "new" });
        Assert.Equal("new", (await cloud.DescribeAsync(id)).GetProperty("Description").GetString());
    }
}
