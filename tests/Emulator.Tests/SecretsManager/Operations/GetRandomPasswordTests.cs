using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.SecretsManager.Operations;

public sealed class GetRandomPasswordTests
{
    [Fact]
    public async Task Has_the_length_and_the_kinds_asked_for()
    {
        await using var cloud = await Cloud.StartAsync();
        var password = (await cloud.Secrets("GetRandomPassword", new { PasswordLength = 64, ExcludePunctuation = true, ExcludeCharacters = "abc0" })).GetProperty("RandomPassword").GetString() ?? "";
        Assert.Equal(64, password.Length);
        Assert.All(password, letter => Assert.True(char.IsAsciiLetterOrDigit(letter) && !"abc0".Contains(letter, StringComparison.Ordinal)));
        Assert.Contains(password, char.IsAsciiDigit);
        Assert.Contains(password, char.IsAsciiLetterUpper);
        Assert.Contains(password, char.IsAsciiLetterLower);
        Assert.Equal(32, (await cloud.Secrets("GetRandomPassword", new { })).GetProperty("RandomPassword").GetString()?.Length);
    }

    [Fact]
    public async Task Refuses_what_cannot_be_met()
    {
        await using var cloud = await Cloud.StartAsync();
        Assert.Equal("InvalidParameterException", (await CallFailedException.Of(() => cloud.Secrets("GetRandomPassword", new { PasswordLength = 3 }))).Code);
        Assert.Equal("InvalidParameterException", (await CallFailedException.Of(() => cloud.Secrets("GetRandomPassword", new { ExcludeLowercase = true, ExcludeUppercase = true, ExcludeNumbers = true, ExcludePunctuation = true }))).Code);
    }
}
