namespace Acinaces.Emulator.Tests.Iam.Operations;

public sealed class DeleteUserTests : IamTest
{
    [Fact]
    public async Task Removes_the_user()
    {
        await CreateUserAsync();
        await Iam.CallAsync("DeleteUser", ("UserName", "trader"));
        Assert.Equal(("NoSuchEntity", 404), await Iam.RefusalAsync("GetUser", ("UserName", "trader")));
    }

    [Fact]
    public async Task A_user_that_still_has_keys_or_policies_stays()
    {
        await CreateUserAsync();
        await Iam.CallAsync("CreateAccessKey", ("UserName", "trader"));
        Assert.Equal(("DeleteConflict", 409), await Iam.RefusalAsync("DeleteUser", ("UserName", "trader")));
    }
}
