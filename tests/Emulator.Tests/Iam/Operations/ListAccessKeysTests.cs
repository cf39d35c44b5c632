namespace Acinaces.Emulator.Tests.Iam.Operations;

public sealed class ListAccessKeysTests : IamTest
{
    [Fact]
    public async Task Lists_keys_without_secrets()
    {
        await CreateUserAsync();
        var id = (await Iam.CallAsync("CreateAccessKey", ("UserName", "trader"))).Descendants("AccessKeyId").Single().Value;
        Assert.Equal([id], await ValuesAsync("AccessKeyId", "ListAccessKeys", ("UserName", "trader")));
        Assert.Empty(await ValuesAsync("SecretAccessKey", "ListAccessKeys", ("UserName", "trader")));
    }
}
