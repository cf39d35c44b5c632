using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Commands;

namespace Acinaces.Infra.Tests.Commands;

public sealed class SynthCommandTests
{
    [Fact]
    public void Without_a_name_all_environments_are_meant() =>
        Assert.Equal(["test", "production"], SynthCommand.Environments(name: null).Select(environment => environment.Name));

    [Fact]
    public void One_environment_is_chosen_by_name() => Assert.Equal("production", Assert.Single(SynthCommand.Environments("production")).Name);

    [Fact]
    public void What_stands_in_no_account_is_refused_with_those_that_do() =>
        Assert.Equal("There is no environment 'local' in AWS. Known: test, production.", Assert.Throws<SynthesisException>(() => SynthCommand.Environments("local")).Message);
}
