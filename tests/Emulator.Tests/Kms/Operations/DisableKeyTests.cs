using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Kms.Operations;

public sealed class DisableKeyTests
{
    [Fact]
    public async Task A_disabled_key_decrypts_nothing()
    {
        await using var cloud = await Cloud.StartAsync();
        var id = await cloud.KeyAsync();
        var ciphertext = await cloud.EncryptAsync(id, "hello");
        await cloud.Kms("DisableKey", new { KeyId = id });
        Assert.Equal("Disabled", (await cloud.DescribeAsync(id)).GetProperty("KeyState").GetString());
        var refusal = await CallFailedException.Of(() => cloud.DecryptAsync(ciphertext));
        Assert.Equal(("DisabledException", Cloud.Arn("kms", "key/" + id) + " is disabled."), (refusal.Code, refusal.Text));
    }
}
