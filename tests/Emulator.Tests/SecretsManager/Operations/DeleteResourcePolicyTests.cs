using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.SecretsManager.Operations;

public sealed class DeleteResourcePolicyTests
{
    [Fact]
    public async Task It_is_gone()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.Secrets("CreateSecret", new { Name = "a" });
        await cloud.Secrets("PutResourcePolicy", new { SecretId = "a", ResourcePolicy = """{"Version":"2012-10-17","Statement":[]}""" });
        await cloud.Secrets("DeleteResourcePolicy", new { SecretId = "a" });
        Assert.False((await cloud.Secrets("GetResourcePolicy", new { SecretId = "a" })).TryGetProperty("ResourcePolicy", out _));
    }
}
