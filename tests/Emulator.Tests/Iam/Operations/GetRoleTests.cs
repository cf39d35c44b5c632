namespace Acinaces.Emulator.Tests.Iam.Operations;

public sealed class GetRoleTests : IamTest
{
    [Fact]
    public async Task Shows_what_was_created_with_the_trust_policy_percent_encoded()
    {
        await CreateRoleAsync();
        Assert.Equal(Trust, Uri.UnescapeDataString((await Iam.CallAsync("GetRole", ("RoleName", "worker"))).Descendants("AssumeRolePolicyDocument").Single().Value));
        Assert.Equal("3600", (await Iam.CallAsync("GetRole", ("RoleName", "worker"))).Descendants("MaxSessionDuration").Single().Value);
    }

    [Fact]
    public async Task An_unknown_role_is_not_found()
    {
        Assert.Equal(("NoSuchEntity", 404), await Iam.RefusalAsync("GetRole", ("RoleName", "nobody")));
    }
}
