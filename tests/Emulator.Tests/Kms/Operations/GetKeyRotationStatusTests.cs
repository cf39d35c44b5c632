using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Kms.Operations;

public sealed class GetKeyRotationStatusTests
{
    [Fact]
    public async Task Shows_period_and_next_date()
    {
        await using var cloud = await Cloud.StartAsync();
        var id = await cloud.KeyAsync();
        Assert.False((await cloud.Kms("GetKeyRotationStatus", new { KeyId = id })).GetProperty("KeyRotationEnabled").GetBoolean());
        await cloud.Kms("EnableKeyRotation", new { KeyId = id });
        var status = await cloud.Kms("GetKeyRotationStatus", new { KeyId = id });
        Assert.Equal((true, 365), (status.GetProperty("KeyRotationEnabled").GetBoolean(), status.GetProperty("RotationPeriodInDays").GetInt32()));
        await cloud.AdvanceAsync(TimeSpan.FromDays(365));
        var next = (await cloud.Kms("GetKeyRotationStatus", new { KeyId = id })).GetProperty("NextRotationDate").GetDouble();
        Assert.Equal(365 * 86_400, next - status.GetProperty("NextRotationDate").GetDouble(), 1.0);
    }
}
