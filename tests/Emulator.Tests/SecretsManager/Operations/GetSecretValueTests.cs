using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.SecretsManager.Operations;

public sealed class GetSecretValueTests
{
    [Fact]
    public async Task Finds_it_by_name_arn_and_arn_without_the_suffix()
    {
        await using var cloud = await Cloud.StartAsync();
        var arn = (await cloud.Secrets("CreateSecret", new { Name = "venue/key", SecretString = "s" })).GetProperty("ARN").GetString() ?? "";
        foreach (var id in (string[])["venue/key", arn, arn[..^7]])
            Assert.Equal("s", (await cloud.Secrets("GetSecretValue", new { SecretId = id })).GetProperty("SecretString").GetString());
        foreach (var id in (string[])["venue", "venue/key-", arn[..^1], arn[..^7] + "-zzzzzz"])
        {
            var refusal = await CallFailedException.Of(() => cloud.Secrets("GetSecretValue", new { SecretId = id }));
            Assert.Equal(("ResourceNotFoundException", "Secrets Manager can't find the specified secret."), (refusal.Code, refusal.Text));
        }
    }

    [Fact]
    public async Task A_new_value_leaves_the_old_one_as_previous()
    {
        await using var cloud = await Cloud.StartAsync();
        var first = (await cloud.Secrets("CreateSecret", new { Name = "a", SecretString = "one" })).GetProperty("VersionId").GetString();
        await cloud.Secrets("PutSecretValue", new { SecretId = "a", SecretString = "two" });
        Assert.Equal("two", (await cloud.Secrets("GetSecretValue", new { SecretId = "a" })).GetProperty("SecretString").GetString());
        var previous = await cloud.Secrets("GetSecretValue", new { SecretId = "a", VersionStage = "AWSPREVIOUS" });
        Assert.Equal(("one", first), (previous.GetProperty("SecretString").GetString(), previous.GetProperty("VersionId").GetString()));
        Assert.Equal("one", (await cloud.Secrets("GetSecretValue", new { SecretId = "a", VersionId = first })).GetProperty("SecretString").GetString());
        Assert.Equal("Secrets Manager can't find the specified secret value for staging label: AWSPENDING", (await CallFailedException.Of(() => cloud.Secrets("GetSecretValue", new { SecretId = "a", VersionStage = "AWSPENDING" }))).Text);
    }

    [Fact]
    public async Task Bytes_come_back_as_bytes()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.Secrets("CreateSecret", new { Name = "a", SecretBinary = "AQID" });
        var value = await cloud.Secrets("GetSecretValue", new { SecretId = "a" });
        Assert.Equal("AQID", value.GetProperty("SecretBinary").GetString());
        Assert.False(value.TryGetProperty("SecretString", out _));
    }
}
