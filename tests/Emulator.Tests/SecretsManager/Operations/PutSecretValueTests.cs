using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.SecretsManager.Operations;

public sealed class PutSecretValueTests
{
    private const string Token = "11111111-2222-3333-4444-555555555555";

    [Fact]
    public async Task A_pending_version_does_not_touch_the_current_one()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.Secrets("CreateSecret", new { Name = "a", SecretString = "one" });
        var pending = await cloud.Secrets("PutSecretValue", new { SecretId = "a", SecretString = "two", VersionStages = new[] { "AWSPENDING" } });
        Assert.Equal("""["AWSPENDING"]""", pending.GetProperty("VersionStages").GetRawText());
        Assert.Equal("one", (await cloud.Secrets("GetSecretValue", new { SecretId = "a" })).GetProperty("SecretString").GetString());
    }

    [Fact]
    public async Task The_first_version_is_current_whatever_it_was_called()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.Secrets("CreateSecret", new { Name = "a" });
        await cloud.Secrets("PutSecretValue", new { SecretId = "a", SecretString = "one", VersionStages = new[] { "AWSPENDING" } });
        Assert.Equal("one", (await cloud.Secrets("GetSecretValue", new { SecretId = "a" })).GetProperty("SecretString").GetString());
    }

    [Fact]
    public async Task A_token_is_bound_to_its_value()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.Secrets("CreateSecret", new { Name = "a" });
        for (var i = 0; i < 2; i++)
            await cloud.Secrets("PutSecretValue", new { SecretId = "a", SecretString = "one", ClientRequestToken = Token });
        Assert.Equal("ResourceExistsException", (await CallFailedException.Of(() => cloud.Secrets("PutSecretValue", new { SecretId = "a", SecretString = "two", ClientRequestToken = Token }))).Code);
        Assert.Equal("InvalidParameterException", (await CallFailedException.Of(() => cloud.Secrets("PutSecretValue", new { SecretId = "a", SecretString = "two", ClientRequestToken = "short" }))).Code);
    }

    [Fact]
    public async Task Only_a_hundred_versions_are_kept_and_never_one_with_a_label_lost()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.Secrets("CreateSecret", new { Name = "a" });
        await cloud.Secrets("PutSecretValue", new { SecretId = "a", SecretString = "keep", VersionStages = new[] { "KEEP", "AWSCURRENT" } });
        for (var i = 0; i < 110; i++)
            await cloud.Secrets("PutSecretValue", new { SecretId = "a", SecretString = "v" + i });
        Assert.Equal("keep", (await cloud.Secrets("GetSecretValue", new { SecretId = "a", VersionStage = "KEEP" })).GetProperty("SecretString").GetString());
        var versions = await cloud.Secrets("ListSecretVersionIds", new { SecretId = "a", IncludeDeprecated = true, MaxResults = 100 });
        Assert.Equal(100, versions.GetProperty("Versions").GetArrayLength());
        Assert.False(versions.TryGetProperty("NextToken", out _));
    }
}
