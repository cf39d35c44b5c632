using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Kms.Operations;

public sealed class DisableKeyRotationTests
{
    [Fact]
    public async Task The_key_stays_as_it_is()
    {
        await using var cloud = await Cloud.StartAsync();
        var id = await cloud.KeyAsync();
        await cloud.Kms("EnableKeyRotation", new { KeyId = id });
        await cloud.Kms("DisableKeyRotation", new { KeyId = id });
        await cloud.AdvanceAsync(TimeSpan.FromDays(800));
        Assert.Equal(0, Convert.FromBase64String(await cloud.EncryptAsync(id, "x"))[20]);
    }
}
