namespace Acinaces.Emulator.Tests.Iam.Operations;

public sealed class DeleteRolePolicyTests : IamTest
{
    [Fact]
    public async Task Removes_this_policy_and_no_other()
    {
        await CreateRoleAsync();
        await Iam.CallAsync("PutRolePolicy", ("RoleName", "worker"), ("PolicyName", "p"), ("PolicyDocument", Rights));
        await Iam.CallAsync("PutRolePolicy", ("RoleName", "worker"), ("PolicyName", "q"), ("PolicyDocument", Rights));
        await Iam.CallAsync("DeleteRolePolicy", ("RoleName", "worker"), ("PolicyName", "p"));
        Assert.Equal(["q"], await ValuesAsync("member", "ListRolePolicies", ("RoleName", "worker")));
    }

    [Fact]
    public async Task An_unknown_policy_is_not_found()
    {
        await CreateRoleAsync();
        Assert.Equal(("NoSuchEntity", 404), await Iam.RefusalAsync("DeleteRolePolicy", ("RoleName", "worker"), ("PolicyName", "p")));
    }
}
