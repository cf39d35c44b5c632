using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.SecretsManager.Operations;

public sealed class RestoreSecretTests
{
    [Fact]
    public async Task It_can_be_read_again()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.Secrets("CreateSecret", new { Name = "a", SecretString = "s" });
        await cloud.Secrets("DeleteSecret", new { SecretId = "a" });
        await cloud.Secrets("RestoreSecret", new { SecretId = "a" });
        Assert.Equal("s", (await cloud.Secrets("GetSecretValue", new { SecretId = "a" })).GetProperty("SecretString").GetString());
        Assert.False((await cloud.Secrets("DescribeSecret", new { SecretId = "a" })).TryGetProperty("DeletedDate", out _));
    }
}
