using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.SecretsManager.Operations;

public sealed class BatchGetSecretValueTests
{
    [Fact]
    public async Task A_missing_secret_is_an_error_of_its_own()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.Secrets("CreateSecret", new { Name = "a", SecretString = "s" });
        var answer = await cloud.Secrets("BatchGetSecretValue", new { SecretIdList = new[] { "a", "none" } });
        Assert.Equal("s", Assert.Single(answer.GetProperty("SecretValues").EnumerateArray()).GetProperty("SecretString").GetString());
        var error = Assert.Single(answer.GetProperty("Errors").EnumerateArray());
        Assert.Equal(("none", "ResourceNotFoundException"), (error.GetProperty("SecretId").GetString(), error.GetProperty("ErrorCode").GetString()));
    }

    [Fact]
    public async Task Filters_choose_too_but_not_together_with_a_list()
    {
        await using var cloud = await Cloud.StartAsync();
        foreach (var name in (string[])["venue/a", "venue/b", "mail"])
            await cloud.Secrets("CreateSecret", new { Name = name, SecretString = name });
        var answer = await cloud.Secrets("BatchGetSecretValue", new { Filters = new[] { new { Key = "name", Values = new[] { "venue/", "!venue/b" } } } });
        Assert.Equal("venue/a", Assert.Single(answer.GetProperty("SecretValues").EnumerateArray()).GetProperty("Name").GetString());
        Assert.Equal("InvalidParameterException", (await CallFailedException.Of(() => cloud.Secrets("BatchGetSecretValue", new { }))).Code);
    }
}
