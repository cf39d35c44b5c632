namespace Acinaces.Emulator.Tests.Iam.Operations;

public sealed class AttachRolePolicyTests : IamTest
{
    [Fact]
    public async Task Attaching_twice_attaches_once()
    {
        await CreateRoleAsync();
        await CreatePolicyAsync();
        await Iam.CallAsync("AttachRolePolicy", ("RoleName", "worker"), ("PolicyArn", PolicyArn));
        await Iam.CallAsync("AttachRolePolicy", ("RoleName", "worker"), ("PolicyArn", PolicyArn));
        Assert.Equal(["queues"], await ValuesAsync("PolicyName", "ListAttachedRolePolicies", ("RoleName", "worker")));
    }

    [Fact]
    public async Task An_unknown_policy_is_not_found()
    {
        await CreateRoleAsync();
        Assert.Equal(("NoSuchEntity", 404), await Iam.RefusalAsync("AttachRolePolicy", ("RoleName", "worker"), ("PolicyArn", PolicyArn)));
    }

    [Fact]
    public async Task The_eleventh_policy_is_one_too_many()
    {
        await CreateRoleAsync();
        for (var i = 0; i < 10; i++)
        {
            await Iam.CallAsync("CreatePolicy", ("PolicyName", $"p{i}"), ("PolicyDocument", Rights));
            await Iam.CallAsync("AttachRolePolicy", ("RoleName", "worker"), ("PolicyArn", $"arn:aws:iam::000000000000:policy/p{i}"));
        }
        await CreatePolicyAsync();
        Assert.Equal(("LimitExceeded", 409), await Iam.RefusalAsync("AttachRolePolicy", ("RoleName", "worker"), ("PolicyArn", PolicyArn)));
    }
}
