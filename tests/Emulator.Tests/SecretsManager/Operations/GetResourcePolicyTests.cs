using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.SecretsManager.Operations;

public sealed class GetResourcePolicyTests
{
    [Fact]
    public async Task Returns_the_policy_as_it_was_put()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.Secrets("CreateSecret", new { Name = "a" });
        Assert.False((await cloud.Secrets("GetResourcePolicy", new { SecretId = "a" })).TryGetProperty("ResourcePolicy", out _));
        const string policy = """{"Version":"2012-10-17","Statement":[]}""";
        await cloud.Secrets("PutResourcePolicy", new { SecretId = "a", ResourcePolicy = policy });
        Assert.Equal(policy, (await cloud.Secrets("GetResourcePolicy", new { SecretId = "a" })).GetProperty("ResourcePolicy").GetString());
    }
}
