namespace Acinaces.Emulator.Tests.Iam.Operations;

public sealed class GetRolePolicyTests : IamTest
{
    [Fact]
    public async Task Gives_the_document_back()
    {
        await CreateRoleAsync();
        await Iam.CallAsync("PutRolePolicy", ("RoleName", "worker"), ("PolicyName", "p"), ("PolicyDocument", Rights));
        Assert.Equal(Rights, Uri.UnescapeDataString((await Iam.CallAsync("GetRolePolicy", ("RoleName", "worker"), ("PolicyName", "p"))).Descendants("PolicyDocument").Single().Value));
    }

    [Fact]
    public async Task An_unknown_policy_is_not_found()
    {
        await CreateRoleAsync();
        Assert.Equal(("NoSuchEntity", 404), await Iam.RefusalAsync("GetRolePolicy", ("RoleName", "worker"), ("PolicyName", "p")));
    }
}
