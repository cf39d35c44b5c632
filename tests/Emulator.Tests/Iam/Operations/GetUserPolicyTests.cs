namespace Acinaces.Emulator.Tests.Iam.Operations;

public sealed class GetUserPolicyTests : IamTest
{
    [Fact]
    public async Task Gives_the_document_back()
    {
        await CreateUserAsync();
        await Iam.CallAsync("PutUserPolicy", ("UserName", "trader"), ("PolicyName", "p"), ("PolicyDocument", Rights));
        Assert.Equal(Rights, Uri.UnescapeDataString((await Iam.CallAsync("GetUserPolicy", ("UserName", "trader"), ("PolicyName", "p"))).Descendants("PolicyDocument").Single().Value));
    }

    [Fact]
    public async Task An_unknown_policy_is_not_found()
    {
        await CreateUserAsync();
        Assert.Equal(("NoSuchEntity", 404), await Iam.RefusalAsync("GetUserPolicy", ("UserName", "trader"), ("PolicyName", "p")));
    }
}
