namespace Acinaces.Emulator.Tests.Iam.Operations;

public sealed class DetachRolePolicyTests : IamTest
{
    [Fact]
    public async Task Detaches_what_is_attached_and_nothing_else()
    {
        await CreateRoleAsync();
        await CreatePolicyAsync();
        await Iam.CallAsync("AttachRolePolicy", ("RoleName", "worker"), ("PolicyArn", PolicyArn));
        await Iam.CallAsync("DetachRolePolicy", ("RoleName", "worker"), ("PolicyArn", PolicyArn));
        Assert.Empty(await ValuesAsync("PolicyName", "ListAttachedRolePolicies", ("RoleName", "worker")));
        Assert.Equal(("NoSuchEntity", 404), await Iam.RefusalAsync("DetachRolePolicy", ("RoleName", "worker"), ("PolicyArn", PolicyArn)));
    }
}
