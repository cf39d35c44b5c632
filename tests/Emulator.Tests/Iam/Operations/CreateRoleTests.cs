namespace Acinaces.Emulator.Tests.Iam.Operations;

public sealed class CreateRoleTests : IamTest
{
    [Fact]
    public async Task Gives_the_role_an_arn_with_its_path()
    {
        Assert.Equal("arn:aws:iam::000000000000:role/service/worker", (await Iam.CallAsync("CreateRole", ("RoleName", "worker"), ("AssumeRolePolicyDocument", Trust), ("Path", "/service/"))).Descendants("Arn").Single().Value);
    }

    [Fact]
    public async Task A_second_of_that_name_is_refused()
    {
        await CreateRoleAsync();
        Assert.Equal(("EntityAlreadyExists", 409), await Iam.RefusalAsync("CreateRole", ("RoleName", "worker"), ("AssumeRolePolicyDocument", Trust)));
    }

    [Fact]
    public async Task A_name_or_trust_policy_that_iam_would_not_take_is_refused()
    {
        Assert.Equal(("ValidationError", 400), await Iam.RefusalAsync("CreateRole", ("RoleName", "no spaces"), ("AssumeRolePolicyDocument", Trust)));
        Assert.Equal(("MalformedPolicyDocument", 400), await Iam.RefusalAsync("CreateRole", ("RoleName", "worker"), ("AssumeRolePolicyDocument", "{}")));
        Assert.Equal(("LimitExceeded", 409), await Iam.RefusalAsync("CreateRole", ("RoleName", "worker"), ("AssumeRolePolicyDocument", Trust + new string(' ', 2048))));
        Assert.Equal(("ValidationError", 400), await Iam.RefusalAsync("CreateRole", ("RoleName", "worker"), ("AssumeRolePolicyDocument", Trust), ("MaxSessionDuration", "43201")));
    }

    [Fact]
    public async Task A_boundary_must_exist()
    {
        Assert.Equal(("NoSuchEntity", 404), await Iam.RefusalAsync("CreateRole", ("RoleName", "worker"), ("AssumeRolePolicyDocument", Trust), ("PermissionsBoundary", PolicyArn)));
    }
}
