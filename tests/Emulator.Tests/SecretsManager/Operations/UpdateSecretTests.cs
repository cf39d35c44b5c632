using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.SecretsManager.Operations;

public sealed class UpdateSecretTests
{
    [Fact]
    public async Task Changes_what_is_named_and_adds_a_version_only_for_a_value()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.Secrets("CreateSecret", new { Name = "a", Description = "old", SecretString = "one" });
        Assert.False((await cloud.Secrets("UpdateSecret", new { SecretId = "a", Description = "new" })).TryGetProperty("VersionId", out _));
        Assert.True((await cloud.Secrets("UpdateSecret", new { SecretId = "a", SecretString = "two" })).TryGetProperty("VersionId", out _));
        Assert.Equal("new", (await cloud.Secrets("DescribeSecret", new { SecretId = "a" })).GetProperty("Description").GetString());
        Assert.Equal("two", (await cloud.Secrets("GetSecretValue", new { SecretId = "a" })).GetProperty("SecretString").GetString());
    }
}
