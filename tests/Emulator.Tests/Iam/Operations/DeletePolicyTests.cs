namespace Acinaces.Emulator.Tests.Iam.Operations;

public sealed class DeletePolicyTests : IamTest
{
    [Fact]
    public async Task Removes_a_policy_that_nobody_has()
    {
        await CreatePolicyAsync();
        await Iam.CallAsync("DeletePolicy", ("PolicyArn", PolicyArn));
        Assert.Equal(("NoSuchEntity", 404), await Iam.RefusalAsync("GetPolicy", ("PolicyArn", PolicyArn)));
    }

    [Fact]
    public async Task A_policy_that_is_attached_stays()
    {
        await CreatePolicyAsync();
        await CreateRoleAsync();
        await Iam.CallAsync("AttachRolePolicy", ("RoleName", "worker"), ("PolicyArn", PolicyArn));
        Assert.Equal(("DeleteConflict", 409), await Iam.RefusalAsync("DeletePolicy", ("PolicyArn", PolicyArn)));
    }

    [Fact]
    public async Task A_policy_that_is_a_boundary_stays()
    {
        await CreatePolicyAsync();
        await Iam.CallAsync("CreateUser", ("UserName", "trader"), ("PermissionsBoundary", PolicyArn));
        Assert.Equal(("DeleteConflict", 409), await Iam.RefusalAsync("DeletePolicy", ("PolicyArn", PolicyArn)));
    }
}
