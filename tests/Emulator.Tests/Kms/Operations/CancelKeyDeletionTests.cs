using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Kms.Operations;

public sealed class CancelKeyDeletionTests
{
    [Fact]
    public async Task The_key_comes_back_disabled()
    {
        await using var cloud = await Cloud.StartAsync();
        var id = await cloud.KeyAsync();
        Assert.Equal("KMSInvalidStateException", (await CallFailedException.Of(() => cloud.Kms("CancelKeyDeletion", new { KeyId = id }))).Code);
        await cloud.Kms("ScheduleKeyDeletion", new { KeyId = id });
        await cloud.Kms("CancelKeyDeletion", new { KeyId = id });
        Assert.Equal("Disabled", (await cloud.DescribeAsync(id)).GetProperty("KeyState").GetString());
        await cloud.AdvanceAsync(TimeSpan.FromDays(31));
        Assert.Equal("Disabled", (await cloud.DescribeAsync(id)).GetProperty("KeyState").GetString());
    }
}
