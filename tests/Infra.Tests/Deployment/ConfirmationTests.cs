using Acinaces.Infra.Deployment;
using Acinaces.Testing;
using Acinaces.Topology.Environments;

namespace Acinaces.Infra.Tests.Deployment;

public sealed class ConfirmationTests
{
    [Fact]
    [Requirement("INF-20.7")]
    public void A_person_types_the_environments_name()
    {
        var asked = new StringWriter();
        new Confirmation(new StringReader("production\n"), asked, IsPerson: true).Require(DeploymentEnvironments.Production, "deploy", given: null);
        Assert.Equal("Type the environment's name to deploy it: ", asked.ToString());
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("test")]
    [InlineData("")]
    [Requirement("INF-20.7")]
    public void Any_other_word_does_nothing(string typed)
    {
        var refused = Assert.Throws<RefusedException>(() =>
            new Confirmation(new StringReader(typed + "\n"), TextWriter.Null, IsPerson: true).Require(DeploymentEnvironments.Production, "deploy", given: null));
        Assert.Equal($"Nothing was done: '{typed}' is not 'production'.", refused.Message);
    }

    [Fact]
    public void Without_a_person_the_name_is_an_option_and_must_be_the_right_one()
    {
        var nobody = new Confirmation(TextReader.Null, TextWriter.Null, IsPerson: false);
        nobody.Require(DeploymentEnvironments.Production, "deploy", given: "production");
        Assert.Contains("--confirm production", Assert.Throws<RefusedException>(() => nobody.Require(DeploymentEnvironments.Production, "deploy", given: null)).Message, StringComparison.Ordinal);
        Assert.Throws<RefusedException>(() => nobody.Require(DeploymentEnvironments.Production, "deploy", given: "test"));
    }
}
