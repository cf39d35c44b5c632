using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Kms.Operations;

public sealed class UpdateAliasTests
{
    [Fact]
    public async Task Points_the_name_at_another_key_and_old_texts_still_open()
    {
        await using var cloud = await Cloud.StartAsync();
        var (old, young) = (await cloud.KeyAsync(), await cloud.KeyAsync());
        await cloud.Kms("CreateAlias", new { AliasName = "alias/data", TargetKeyId = old });
        var ciphertext = await cloud.EncryptAsync("alias/data", "hello");
        await cloud.Kms("UpdateAlias", new { AliasName = "alias/data", TargetKeyId = young });
        Assert.Equal(young, (await cloud.DescribeAsync("alias/data")).GetProperty("KeyId").GetString());
        Assert.Equal("hello", await cloud.DecryptAsync(ciphertext));
        Assert.Equal("NotFoundException", (await CallFailedException.Of(() => cloud.Kms("UpdateAlias", new { AliasName = "alias/none", TargetKeyId = young }))).Code);
    }
}
