using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Kms.Operations;

public sealed class EncryptTests
{
    [Fact]
    public async Task The_same_text_never_looks_the_same_and_4096_bytes_are_the_limit()
    {
        await using var cloud = await Cloud.StartAsync();
        var id = await cloud.KeyAsync();
        Assert.NotEqual(await cloud.EncryptAsync(id, "x"), await cloud.EncryptAsync(id, "x"));
        await cloud.EncryptAsync(id, new string('x', 4096));
        Assert.Equal("ValidationException", (await CallFailedException.Of(() => cloud.EncryptAsync(id, new string('x', 4097)))).Code);
    }

    [Fact]
    public async Task A_key_for_signing_does_not_encrypt_and_a_disabled_one_neither()
    {
        await using var cloud = await Cloud.StartAsync();
        var signing = await cloud.KeyAsync(new { KeySpec = "ECC_NIST_P256", KeyUsage = "SIGN_VERIFY" });
        Assert.Equal("InvalidKeyUsageException", (await CallFailedException.Of(() => cloud.EncryptAsync(signing, "x"))).Code);
        var id = await cloud.KeyAsync();
        await cloud.Kms("DisableKey", new { KeyId = id });
        Assert.Equal("DisabledException", (await CallFailedException.Of(() => cloud.EncryptAsync(id, "x"))).Code);
    }
}
