namespace Acinaces.Emulator.Tests.Iam.Operations;

public sealed class ListRolePoliciesTests : IamTest
{
    [Fact]
    public async Task Lists_names_in_order()
    {
        await CreateRoleAsync();
        foreach (var name in (string[])["b", "a"]) await Iam.CallAsync("PutRolePolicy", ("RoleName", "worker"), ("PolicyName", name), ("PolicyDocument", Rights));
        Assert.Equal(["a", "b"], await ValuesAsync("member", "ListRolePolicies", ("RoleName", "worker")));
    }
}
