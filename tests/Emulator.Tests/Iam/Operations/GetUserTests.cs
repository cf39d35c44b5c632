namespace Acinaces.Emulator.Tests.Iam.Operations;

public sealed class GetUserTests : IamTest
{
    [Fact]
    public async Task Shows_the_tags()
    {
        await Iam.CallAsync("CreateUser", ("UserName", "trader"), ("Tags.member.1.Key", "desk"), ("Tags.member.1.Value", "fx"));
        Assert.Equal("fx", (await Iam.CallAsync("GetUser", ("UserName", "trader"))).Descendants("Value").Single().Value);
    }

    [Fact]
    public async Task An_unknown_user_is_not_found()
    {
        Assert.Equal(("NoSuchEntity", 404), await Iam.RefusalAsync("GetUser", ("UserName", "nobody")));
    }
}
