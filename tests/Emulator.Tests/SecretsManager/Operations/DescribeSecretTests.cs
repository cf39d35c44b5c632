using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.SecretsManager.Operations;

public sealed class DescribeSecretTests
{
    [Fact]
    public async Task Shows_everything_but_the_value()
    {
        await using var cloud = await Cloud.StartAsync();
        var version = (await cloud.Secrets("CreateSecret", new { Name = "a", Description = "d", SecretString = "hidden", KmsKeyId = "alias/x", Tags = new[] { new { Key = "team", Value = "risk" } } })).GetProperty("VersionId").GetString();
        var secret = await cloud.Secrets("DescribeSecret", new { SecretId = "a" });
        Assert.Equal(("d", "alias/x"), (secret.GetProperty("Description").GetString(), secret.GetProperty("KmsKeyId").GetString()));
        Assert.Equal($$"""{"{{version}}":["AWSCURRENT"]}""", secret.GetProperty("VersionIdsToStages").GetRawText());
        Assert.Equal("""[{"Key":"team","Value":"risk"}]""", secret.GetProperty("Tags").GetRawText());
        Assert.DoesNotContain("hidden", secret.GetRawText(), StringComparison.Ordinal);
    }
}
