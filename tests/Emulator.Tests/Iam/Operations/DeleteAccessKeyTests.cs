namespace Acinaces.Emulator.Tests.Iam.Operations;

public sealed class DeleteAccessKeyTests : IamTest
{
    [Fact]
    public async Task Removes_the_key()
    {
        await CreateUserAsync();
        var id = (await Iam.CallAsync("CreateAccessKey", ("UserName", "trader"))).Descendants("AccessKeyId").Single().Value;
        await Iam.CallAsync("DeleteAccessKey", ("UserName", "trader"), ("AccessKeyId", id));
        Assert.Empty(await ValuesAsync("AccessKeyId", "ListAccessKeys", ("UserName", "trader")));
        Assert.Equal(("NoSuchEntity", 404), await Iam.RefusalAsync("DeleteAccessKey", ("UserName", "trader"), ("AccessKeyId", id)));
    }
}
