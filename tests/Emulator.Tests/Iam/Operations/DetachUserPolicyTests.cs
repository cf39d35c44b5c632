namespace Acinaces.Emulator.Tests.Iam.Operations;

public sealed class DetachUserPolicyTests : IamTest
{
    [Fact]
    public async Task Detaches_what_is_attached_and_nothing_else()
    {
        await CreateUserAsync();
        await CreatePolicyAsync();
        await Iam.CallAsync("AttachUserPolicy", ("UserName", "trader"), ("PolicyArn", PolicyArn));
        await Iam.CallAsync("DetachUserPolicy", ("UserName", "trader"), ("PolicyArn", PolicyArn));
        Assert.Empty(await ValuesAsync("PolicyName", "ListAttachedUserPolicies", ("UserName", "trader")));
        Assert.Equal(("NoSuchEntity", 404), await Iam.RefusalAsync("DetachUserPolicy", ("UserName", "trader"), ("PolicyArn", PolicyArn)));
    }
}
