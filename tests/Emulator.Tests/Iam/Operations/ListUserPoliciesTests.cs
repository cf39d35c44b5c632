namespace Acinaces.Emulator.Tests.Iam.Operations;

public sealed class ListUserPoliciesTests : IamTest
{
    [Fact]
    public async Task Lists_names_in_order()
    {
        await CreateUserAsync();
        foreach (var name in (string[])["b", "a"]) await Iam.CallAsync("PutUserPolicy", ("UserName", "trader"), ("PolicyName", name), ("PolicyDocument", Rights));
        Assert.Equal(["a", "b"], await ValuesAsync("member", "ListUserPolicies", ("UserName", "trader")));
    }
}
