using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Kms.Operations;

public sealed class EnableKeyRotationTests
{
    [Fact]
    public async Task The_clock_rotates_the_key_and_old_texts_still_open()
    {
        await using var cloud = await Cloud.StartAsync();
        var id = await cloud.KeyAsync();
        await cloud.Kms("EnableKeyRotation", new { KeyId = id, RotationPeriodInDays = 90 });
        var old = await cloud.EncryptAsync(id, "old");
        await cloud.AdvanceAsync(TimeSpan.FromDays(91));
        var young = await cloud.EncryptAsync(id, "young");
        // Bytes 17 to 20 of the text number the key material.
        Assert.Equal((0, 1), (Convert.FromBase64String(old)[20], Convert.FromBase64String(young)[20]));
        Assert.Equal(("old", "young"), (await cloud.DecryptAsync(old), await cloud.DecryptAsync(young)));
    }

    [Fact]
    public async Task Only_symmetric_keys_and_only_sensible_periods()
    {
        await using var cloud = await Cloud.StartAsync();
        var rsa = await cloud.KeyAsync(new { KeySpec = "ECC_NIST_P256", KeyUsage = "SIGN_VERIFY" });
        Assert.Equal("UnsupportedOperationException", (await CallFailedException.Of(() => cloud.Kms("EnableKeyRotation", new { KeyId = rsa }))).Code);
        var id = await cloud.KeyAsync();
        Assert.Equal("ValidationException", (await CallFailedException.Of(() => cloud.Kms("EnableKeyRotation", new { KeyId = id, RotationPeriodInDays = 89 }))).Code);
    }
}
