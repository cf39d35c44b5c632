namespace Acinaces.Emulator.Tests.Iam.Operations;

public sealed class UpdateAccessKeyTests : IamTest
{
    [Fact]
    public async Task Switches_the_key_off()
    {
        await CreateUserAsync();
        var id = (await Iam.CallAsync("CreateAccessKey", ("UserName", "trader"))).Descendants("AccessKeyId").Single().Value;
        await Iam.CallAsync("UpdateAccessKey", ("UserName", "trader"), ("AccessKeyId", id), ("Status", "Inactive"));
        Assert.Equal(["Inactive"], await ValuesAsync("Status", "ListAccessKeys", ("UserName", "trader")));
    }

    [Fact]
    public async Task Another_status_is_refused()
    {
        await CreateUserAsync();
        var id = (await Iam.CallAsync("CreateAccessKey", ("UserName", "trader"))).Descendants("AccessKeyId").Single().Value;
        Assert.Equal(("ValidationError", 400), await Iam.RefusalAsync("UpdateAccessKey", ("UserName", "trader"), ("AccessKeyId", id), ("Status", "Off")));
    }
}
