namespace Acinaces.Emulator.Tests.Iam.Operations;

public sealed class CreateAccessKeyTests : IamTest
{
    [Fact]
    public async Task Shows_the_secret_and_allows_two_keys()
    {
        await CreateUserAsync();
        Assert.Equal(40, (await Iam.CallAsync("CreateAccessKey", ("UserName", "trader"))).Descendants("SecretAccessKey").Single().Value.Length);
        Assert.StartsWith("AKIA", (await Iam.CallAsync("CreateAccessKey", ("UserName", "trader"))).Descendants("AccessKeyId").Single().Value, StringComparison.Ordinal);
        Assert.Equal(("LimitExceeded", 409), await Iam.RefusalAsync("CreateAccessKey", ("UserName", "trader")));
    }

    [Fact]
    public async Task An_unknown_user_is_not_found()
    {
        Assert.Equal(("NoSuchEntity", 404), await Iam.RefusalAsync("CreateAccessKey", ("UserName", "nobody")));
    }
}
