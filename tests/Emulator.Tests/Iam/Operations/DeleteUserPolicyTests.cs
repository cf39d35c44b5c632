namespace Acinaces.Emulator.Tests.Iam.Operations;

public sealed class DeleteUserPolicyTests : IamTest
{
    [Fact]
    public async Task Removes_this_policy_and_no_other()
    {
        await CreateUserAsync();
        await Iam.CallAsync("PutUserPolicy", ("UserName", "trader"), ("PolicyName", "p"), ("PolicyDocument", Rights));
        await Iam.CallAsync("PutUserPolicy", ("UserName", "trader"), ("PolicyName", "q"), ("PolicyDocument", Rights));
        await Iam.CallAsync("DeleteUserPolicy", ("UserName", "trader"), ("PolicyName", "p"));
        Assert.Equal(["q"], await ValuesAsync("member", "ListUserPolicies", ("UserName", "trader")));
    }

    [Fact]
    public async Task An_unknown_policy_is_not_found()
    {
        await CreateUserAsync();
        Assert.Equal(("NoSuchEntity", 404), await Iam.RefusalAsync("DeleteUserPolicy", ("UserName", "trader"), ("PolicyName", "p")));
    }
}
