using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Kms.Operations;

public sealed class DeleteAliasTests
{
    [Fact]
    public async Task The_name_goes_and_the_key_stays()
    {
        await using var cloud = await Cloud.StartAsync();
        var id = await cloud.KeyAsync();
        await cloud.Kms("CreateAlias", new { AliasName = "alias/data", TargetKeyId = id });
        await cloud.Kms("DeleteAlias", new { AliasName = "alias/data" });
        Assert.Equal("NotFoundException", (await CallFailedException.Of(() => cloud.DescribeAsync("alias/data"))).Code);
        Assert.Equal("Enabled", (await cloud.DescribeAsync(id)).GetProperty("KeyState").GetString());
    }
}
