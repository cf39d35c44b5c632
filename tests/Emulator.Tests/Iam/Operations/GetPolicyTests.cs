namespace Acinaces.Emulator.Tests.Iam.Operations;

public sealed class GetPolicyTests : IamTest
{
    [Fact]
    public async Task Shows_name_and_version()
    {
        await CreatePolicyAsync();
        Assert.Equal("queues", (await Iam.CallAsync("GetPolicy", ("PolicyArn", PolicyArn))).Descendants("PolicyName").Single().Value);
        Assert.Equal("v1", (await Iam.CallAsync("GetPolicy", ("PolicyArn", PolicyArn))).Descendants("DefaultVersionId").Single().Value);
    }

    [Fact]
    public async Task An_unknown_policy_is_not_found()
    {
        Assert.Equal(("NoSuchEntity", 404), await Iam.RefusalAsync("GetPolicy", ("PolicyArn", PolicyArn)));
    }
}
