using Acinaces.Infra.Deployment;

namespace Acinaces.Infra.Tests.Deployment;

public sealed class CdkArgumentsTests
{
    [Fact]
    public void A_deployment_takes_the_account_and_the_environment_and_asks_a_person_about_wider_rights() => Assert.Equal(
        "deploy --app out account/* test/* --require-approval broadening --progress events --no-notices",
        string.Join(' ', CdkArguments.Deploy("out", "test", stack: null, asks: true)));

    [Fact]
    public void One_stack_goes_without_the_others() => Assert.Equal(
        "deploy --app out production/Dns --require-approval never --progress events --no-notices",
        string.Join(' ', CdkArguments.Deploy("out", "production", "Dns", asks: false)));

    [Fact]
    public void Removing_an_environment_leaves_the_account_to_the_others() =>
        Assert.Equal("destroy --app out test/* --force --no-notices", string.Join(' ', CdkArguments.Destroy("out", "test")));

    [Fact]
    public void Drift_is_a_failure() => Assert.Equal("drift --app out production/* --fail --no-notices", string.Join(' ', CdkArguments.Drift("out", "production")));

    [Fact]
    public void The_command_line_is_one_tried_version() => Assert.Equal(["--yes", "aws-cdk@2.1148.1"], ForeignProgram.Cdk.First);

    [Fact]
    public async Task A_program_that_is_not_there_is_named_with_what_to_do()
    {
        var missing = new ForeignProgram("no-such-program-of-acinaces", [], "Install it.");
        var refused = await Assert.ThrowsAsync<RefusedException>(() => missing.RunAsync([], TestContext.Current.CancellationToken));
        Assert.Equal("There is no 'no-such-program-of-acinaces' on the PATH. Install it.", refused.Message);
    }
}
