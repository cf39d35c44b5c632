namespace Acinaces.Emulator.Tests.Iam.Operations;

public sealed class DeleteRoleTests : IamTest
{
    [Fact]
    public async Task Removes_the_role()
    {
        await CreateRoleAsync();
        await Iam.CallAsync("DeleteRole", ("RoleName", "worker"));
        Assert.Equal(("NoSuchEntity", 404), await Iam.RefusalAsync("GetRole", ("RoleName", "worker")));
    }

    [Fact]
    public async Task A_role_that_still_has_policies_stays()
    {
        await CreateRoleAsync();
        await Iam.CallAsync("PutRolePolicy", ("RoleName", "worker"), ("PolicyName", "p"), ("PolicyDocument", Rights));
        Assert.Equal(("DeleteConflict", 409), await Iam.RefusalAsync("DeleteRole", ("RoleName", "worker")));
        await Iam.CallAsync("DeleteRolePolicy", ("RoleName", "worker"), ("PolicyName", "p"));
        await Iam.CallAsync("AttachRolePolicy", ("RoleName", "worker"), ("PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess"));
        Assert.Equal(("DeleteConflict", 409), await Iam.RefusalAsync("DeleteRole", ("RoleName", "worker")));
    }
}
