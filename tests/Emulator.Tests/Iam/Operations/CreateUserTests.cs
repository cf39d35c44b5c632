namespace Acinaces.Emulator.Tests.Iam.Operations;

public sealed class CreateUserTests : IamTest
{
    [Fact]
    public async Task Gives_the_user_an_arn()
    {
        Assert.Equal("arn:aws:iam::000000000000:user/trader", (await Iam.CallAsync("CreateUser", ("UserName", "trader"))).Descendants("Arn").Single().Value);
    }

    [Fact]
    public async Task A_second_of_that_name_is_refused()
    {
        await CreateUserAsync();
        Assert.Equal(("EntityAlreadyExists", 409), await Iam.RefusalAsync("CreateUser", ("UserName", "trader")));
    }

    [Fact]
    public async Task A_path_begins_and_ends_with_a_slash()
    {
        Assert.Equal(("ValidationError", 400), await Iam.RefusalAsync("CreateUser", ("UserName", "trader"), ("Path", "desk")));
    }
}
