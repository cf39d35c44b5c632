using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.SecretsManager.Operations;

public sealed class UpdateSecretVersionStageTests
{
    [Fact]
    public async Task Moving_the_current_label_rolls_back_and_marks_the_other_as_previous()
    {
        await using var cloud = await Cloud.StartAsync();
        var one = (await cloud.Secrets("CreateSecret", new { Name = "a", SecretString = "one" })).GetProperty("VersionId").GetString();
        var two = (await cloud.Secrets("PutSecretValue", new { SecretId = "a", SecretString = "two" })).GetProperty("VersionId").GetString();
        await cloud.Secrets("UpdateSecretVersionStage", new { SecretId = "a", VersionStage = "AWSCURRENT", MoveToVersionId = one, RemoveFromVersionId = two });
        Assert.Equal("one", (await cloud.Secrets("GetSecretValue", new { SecretId = "a" })).GetProperty("SecretString").GetString());
        Assert.Equal("two", (await cloud.Secrets("GetSecretValue", new { SecretId = "a", VersionStage = "AWSPREVIOUS" })).GetProperty("SecretString").GetString());
    }

    [Fact]
    public async Task The_bearer_must_be_named_and_the_current_label_cannot_vanish()
    {
        await using var cloud = await Cloud.StartAsync();
        var one = (await cloud.Secrets("CreateSecret", new { Name = "a", SecretString = "one" })).GetProperty("VersionId").GetString();
        var two = (await cloud.Secrets("PutSecretValue", new { SecretId = "a", SecretString = "two" })).GetProperty("VersionId").GetString();
        Assert.Equal("InvalidParameterException", (await CallFailedException.Of(() => cloud.Secrets("UpdateSecretVersionStage", new { SecretId = "a", VersionStage = "AWSCURRENT", MoveToVersionId = one }))).Code);
        Assert.Equal("InvalidParameterException", (await CallFailedException.Of(() => cloud.Secrets("UpdateSecretVersionStage", new { SecretId = "a", VersionStage = "AWSCURRENT", MoveToVersionId = one, RemoveFromVersionId = one }))).Code);
        Assert.Equal("InvalidParameterException", (await CallFailedException.Of(() => cloud.Secrets("UpdateSecretVersionStage", new { SecretId = "a", VersionStage = "AWSCURRENT", RemoveFromVersionId = two }))).Code);
    }
}
