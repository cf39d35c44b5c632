namespace Acinaces.Emulator.Tests.Iam.Operations;

public sealed class AttachUserPolicyTests : IamTest
{
    [Fact]
    public async Task Attaching_twice_attaches_once()
    {
        await CreateUserAsync();
        await CreatePolicyAsync();
        await Iam.CallAsync("AttachUserPolicy", ("UserName", "trader"), ("PolicyArn", PolicyArn));
        await Iam.CallAsync("AttachUserPolicy", ("UserName", "trader"), ("PolicyArn", PolicyArn));
        Assert.Equal(["queues"], await ValuesAsync("PolicyName", "ListAttachedUserPolicies", ("UserName", "trader")));
    }

    [Fact]
    public async Task An_unknown_policy_is_not_found()
    {
        await CreateUserAsync();
        Assert.Equal(("NoSuchEntity", 404), await Iam.RefusalAsync("AttachUserPolicy", ("UserName", "trader"), ("PolicyArn", PolicyArn)));
    }

    [Fact]
    public async Task The_eleventh_policy_is_one_too_many()
    {
        await CreateUserAsync();
        for (var i = 0; i < 10; i++)
        {
            await Iam.CallAsync("CreatePolicy", ("PolicyName", $"p{i}"), ("PolicyDocument", Rights));
            await Iam.CallAsync("AttachUserPolicy", ("UserName", "trader"), ("PolicyArn", $"arn:aws:iam::000000000000:policy/p{i}"));
        }
        await CreatePolicyAsync();
        Assert.Equal(("LimitExceeded", 409), await Iam.RefusalAsync("AttachUserPolicy", ("UserName", "trader"), ("PolicyArn", PolicyArn)));
    }
}
