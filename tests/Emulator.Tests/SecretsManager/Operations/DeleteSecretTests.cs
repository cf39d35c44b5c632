using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.SecretsManager.Operations;

public sealed class DeleteSecretTests
{
    [Fact]
    public async Task It_is_locked_for_its_window_and_then_gone()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.Secrets("CreateSecret", new { Name = "a", SecretString = "s" });
        await cloud.Secrets("DeleteSecret", new { SecretId = "a", RecoveryWindowInDays = 7 });
        var refusal = await CallFailedException.Of(() => cloud.Secrets("GetSecretValue", new { SecretId = "a" }));
        Assert.Equal(("InvalidRequestException", "You can't perform this operation on the secret because it was marked for deletion."), (refusal.Code, refusal.Text));
        Assert.Equal("InvalidRequestException", (await CallFailedException.Of(() => cloud.Secrets("CreateSecret", new { Name = "a" }))).Code);
        await cloud.AdvanceAsync(TimeSpan.FromDays(7));
        Assert.Equal("ResourceNotFoundException", (await CallFailedException.Of(() => cloud.Secrets("DescribeSecret", new { SecretId = "a" }))).Code);
        await cloud.Secrets("CreateSecret", new { Name = "a" });
    }

    [Fact]
    public async Task Without_recovery_it_is_gone_at_once_also_when_repeated()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.Secrets("CreateSecret", new { Name = "a" });
        for (var i = 0; i < 2; i++)
            await cloud.Secrets("DeleteSecret", new { SecretId = "a", ForceDeleteWithoutRecovery = true });
        await cloud.Secrets("CreateSecret", new { Name = "a" });
    }

    [Fact]
    public async Task The_window_is_seven_to_thirty_days()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.Secrets("CreateSecret", new { Name = "a" });
        foreach (var days in (int[])[6, 31])
            Assert.Equal("The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).", (await CallFailedException.Of(() => cloud.Secrets("DeleteSecret", new { SecretId = "a", RecoveryWindowInDays = days }))).Text);
        Assert.Equal("InvalidParameterException", (await CallFailedException.Of(() => cloud.Secrets("DeleteSecret", new { SecretId = "a", RecoveryWindowInDays = 7, ForceDeleteWithoutRecovery = true }))).Code);
    }
}
