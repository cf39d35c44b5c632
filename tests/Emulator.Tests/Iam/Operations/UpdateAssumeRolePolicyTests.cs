namespace Acinaces.Emulator.Tests.Iam.Operations;

public sealed class UpdateAssumeRolePolicyTests : IamTest
{
    [Fact]
    public async Task Replaces_the_trust_policy()
    {
        await CreateRoleAsync();
        const string Other = """{"Statement":{"Effect":"Deny","Principal":"*","Action":"*"}}""";
        await Iam.CallAsync("UpdateAssumeRolePolicy", ("RoleName", "worker"), ("PolicyDocument", Other));
        Assert.Equal(Other, Uri.UnescapeDataString((await Iam.CallAsync("GetRole", ("RoleName", "worker"))).Descendants("AssumeRolePolicyDocument").Single().Value));
    }

    [Fact]
    public async Task An_unknown_role_is_not_found()
    {
        Assert.Equal(("NoSuchEntity", 404), await Iam.RefusalAsync("UpdateAssumeRolePolicy", ("RoleName", "nobody"), ("PolicyDocument", Trust)));
    }
}
