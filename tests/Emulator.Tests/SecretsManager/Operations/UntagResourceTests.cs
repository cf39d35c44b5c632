using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.SecretsManager.Operations;

public sealed class UntagResourceTests
{
    [Fact]
    public async Task Removes_the_tags_named()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.Secrets("CreateSecret", new { Name = "a", Tags = new[] { new { Key = "team", Value = "risk" }, new { Key = "cost", Value = "1" } } });
        await cloud.Secrets("UntagResource", new { SecretId = "a", TagKeys = new[] { "team" } });
        Assert.Equal("""[{"Key":"cost","Value":"1"}]""", (await cloud.Secrets("DescribeSecret", new { SecretId = "a" })).GetProperty("Tags").GetRawText());
    }
}
