using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Kms.Operations;

public sealed class ScheduleKeyDeletionTests
{
    [Fact]
    public async Task The_key_is_locked_and_gone_after_its_window_with_its_aliases()
    {
        await using var cloud = await Cloud.StartAsync();
        var id = await cloud.KeyAsync();
        await cloud.Kms("CreateAlias", new { AliasName = "alias/data", TargetKeyId = id });
        var ciphertext = await cloud.EncryptAsync(id, "hello");
        Assert.Equal("PendingDeletion", (await cloud.Kms("ScheduleKeyDeletion", new { KeyId = id, PendingWindowInDays = 7 })).GetProperty("KeyState").GetString());
        Assert.Equal("KMSInvalidStateException", (await CallFailedException.Of(() => cloud.DecryptAsync(ciphertext))).Code);
        await cloud.AdvanceAsync(TimeSpan.FromDays(7));
        Assert.Equal("NotFoundException", (await CallFailedException.Of(() => cloud.DescribeAsync(id))).Code);
        Assert.Equal(0, (await cloud.Kms("ListAliases", new { })).GetProperty("Aliases").GetArrayLength());
        Assert.Equal("ValidationException", (await CallFailedException.Of(async () => await cloud.Kms("ScheduleKeyDeletion", new { KeyId = await cloud.KeyAsync(), PendingWindowInDays = 6 }))).Code);
    }
}
