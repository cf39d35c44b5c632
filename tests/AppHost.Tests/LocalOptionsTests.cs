using Aspire.Hosting;

namespace Acinaces.AppHost.Tests;

public sealed class LocalOptionsTests
{
    [Fact]
    public void State_lies_in_the_repository_unless_somebody_says_otherwise()
    {
        var options = Parse();
        Assert.EndsWith(".acinaces", options.Data, StringComparison.Ordinal);
        Assert.Equal(["--data", Path.Combine(options.Data!, "aws"), "--durability", "relaxed"], options.EmulatorArguments);
    }

    [Fact]
    public void Ephemeral_keeps_nothing()
    {
        var options = Parse("--ephemeral", "--ports", "auto");
        Assert.Null(options.Data);
        Assert.Equal(["--in-memory"], options.EmulatorArguments);
        Assert.Empty(options.SimulatorArguments);
    }

    [Fact]
    public void Another_folder_and_another_durability_are_passed_on()
    {
        var options = Parse("--data", "/somewhere", "--durability", "durable");
        Assert.Equal(["--data", "/somewhere/aws", "--durability", "durable"], options.EmulatorArguments);
        Assert.Equal(["--data", "/somewhere/simulators"], options.SimulatorArguments);
    }

    [Theory]
    [InlineData("--mode", "containers")]
    [InlineData("--durability", "perfect")]
    [InlineData("--ephemeral", "--data=/x")]
    public void What_is_not_offered_is_refused_with_a_reason(string first, string second) =>
        Assert.Throws<DistributedApplicationException>(() => Parse(first, second));

    private static LocalOptions Parse(params string[] arguments) => LocalOptions.From(DistributedApplication.CreateBuilder(arguments));
}
