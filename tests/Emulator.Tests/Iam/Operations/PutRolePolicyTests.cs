namespace Acinaces.Emulator.Tests.Iam.Operations;

public sealed class PutRolePolicyTests : IamTest
{
    [Fact]
    public async Task Replaces_a_policy_of_the_same_name()
    {
        await CreateRoleAsync();
        const string Other = """{"Statement":[]}""";
        await Iam.CallAsync("PutRolePolicy", ("RoleName", "worker"), ("PolicyName", "p"), ("PolicyDocument", Rights));
        await Iam.CallAsync("PutRolePolicy", ("RoleName", "worker"), ("PolicyName", "p"), ("PolicyDocument", Other));
        Assert.Equal(Other, Uri.UnescapeDataString((await Iam.CallAsync("GetRolePolicy", ("RoleName", "worker"), ("PolicyName", "p"))).Descendants("PolicyDocument").Single().Value));
    }

    [Fact]
    public async Task A_malformed_document_and_an_unknown_identity_are_refused()
    {
        await CreateRoleAsync();
        Assert.Equal(("MalformedPolicyDocument", 400), await Iam.RefusalAsync("PutRolePolicy", ("RoleName", "worker"), ("PolicyName", "p"), ("PolicyDocument", "no json")));
        Assert.Equal(("NoSuchEntity", 404), await Iam.RefusalAsync("PutRolePolicy", ("RoleName", "nobody"), ("PolicyName", "p"), ("PolicyDocument", Rights)));
    }
}
