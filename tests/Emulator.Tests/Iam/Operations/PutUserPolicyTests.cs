namespace Acinaces.Emulator.Tests.Iam.Operations;

public sealed class PutUserPolicyTests : IamTest
{
    [Fact]
    public async Task Replaces_a_policy_of_the_same_name()
    {
        await CreateUserAsync();
        const string Other = """{"Statement":[]}""";
        await Iam.CallAsync("PutUserPolicy", ("UserName", "trader"), ("PolicyName", "p"), ("PolicyDocument", Rights));
        await Iam.CallAsync("PutUserPolicy", ("UserName", "trader"), ("PolicyName", "p"), ("PolicyDocument", Other));
        Assert.Equal(Other, Uri.UnescapeDataString((await Iam.CallAsync("GetUserPolicy", ("UserName", "trader"), ("PolicyName", "p"))).Descendants("PolicyDocument").Single().Value));
    }

    [Fact]
    public async Task A_malformed_document_and_an_unknown_identity_are_refused()
    {
        await CreateUserAsync();
        Assert.Equal(("MalformedPolicyDocument", 400), await Iam.RefusalAsync("PutUserPolicy", ("UserName", "trader"), ("PolicyName", "p"), ("PolicyDocument", "no json")));
        Assert.Equal(("NoSuchEntity", 404), await Iam.RefusalAsync("PutUserPolicy", ("UserName", "nobody"), ("PolicyName", "p"), ("PolicyDocument", Rights)));
    }
}
