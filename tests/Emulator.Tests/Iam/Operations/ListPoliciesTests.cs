namespace Acinaces.Emulator.Tests.Iam.Operations;

public sealed class ListPoliciesTests : IamTest
{
    [Fact]
    public async Task Lists_the_accounts_own()
    {
        await CreatePolicyAsync();
        Assert.Equal(["queues"], await ValuesAsync("PolicyName", "ListPolicies"));
    }
}
