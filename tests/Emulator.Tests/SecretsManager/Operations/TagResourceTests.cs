using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.SecretsManager.Operations;

public sealed class TagResourceTests
{
    [Fact]
    public async Task Adds_and_replaces()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.Secrets("CreateSecret", new { Name = "a", Tags = new[] { new { Key = "team", Value = "risk" } } });
        await cloud.Secrets("TagResource", new { SecretId = "a", Tags = new[] { new { Key = "team", Value = "ops" }, new { Key = "cost", Value = "1" } } });
        Assert.Equal("""[{"Key":"team","Value":"ops"},{"Key":"cost","Value":"1"}]""", (await cloud.Secrets("DescribeSecret", new { SecretId = "a" })).GetProperty("Tags").GetRawText());
    }
}
