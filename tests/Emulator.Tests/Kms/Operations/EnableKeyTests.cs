using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Kms.Operations;

public sealed class EnableKeyTests
{
    [Fact]
    public async Task A_key_works_again()
    {
        await using var cloud = await Cloud.StartAsync();
        var id = await cloud.KeyAsync();
        var ciphertext = await cloud.EncryptAsync(id, "hello");
        await cloud.Kms("DisableKey", new { KeyId = id });
        await cloud.Kms("EnableKey", new { KeyId = id });
        Assert.Equal("hello", await cloud.DecryptAsync(ciphertext));
    }
}
