using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.SecretsManager.Operations;

public sealed class ListSecretVersionIdsTests
{
    [Fact]
    public async Task Versions_without_a_label_are_shown_only_on_demand()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.Secrets("CreateSecret", new { Name = "a", SecretString = "1" });
        foreach (var value in (string[])["2", "3"])
            await cloud.Secrets("PutSecretValue", new { SecretId = "a", SecretString = value });
        Assert.Equal(2, (await cloud.Secrets("ListSecretVersionIds", new { SecretId = "a" })).GetProperty("Versions").GetArrayLength());
        Assert.Equal(3, (await cloud.Secrets("ListSecretVersionIds", new { SecretId = "a", IncludeDeprecated = true })).GetProperty("Versions").GetArrayLength());
    }
}
