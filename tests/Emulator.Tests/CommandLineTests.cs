namespace Acinaces.Emulator.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public void Every_option_reaches_the_settings()
    {
        var options = CommandLine.Parse(["--port", "1", "--api-port", "2", "--redis-port", "3", "--data", "/d", "--durability", "relaxed", "--region", "eu-west-1", "--account", "123456789012", "--no-iam", "--otlp", "http://127.0.0.1:4318"]).Options;
        Assert.Equal((1, 2, 3), (options.Port, options.ApiPort, options.RedisPort));
        Assert.Equal(("/d", false, "eu-west-1", "123456789012", false, "http://127.0.0.1:4318"), (options.DataDirectory, options.Durable, options.Region, options.AccountId, options.Iam, options.OtlpEndpoint));
    }

    [Fact]
    public void Each_custom_domain_gets_its_port() =>
        Assert.Equal(new Dictionary<string, int> { ["orders"] = 5081, ["quotes"] = 0 }, CommandLine.Parse(["--api-domain", "orders=5081", "--api-domain", "quotes=0"]).Options.ApiDomains);

    [Fact]
    public void A_stream_holds_as_much_as_it_is_told_to() =>
        Assert.Equal((1024, 268_435_456), (CommandLine.Parse(["--stream-bytes", "1024"]).Options.StreamBytes, CommandLine.Parse([]).Options.StreamBytes));

    [Fact]
    public void Capacity_is_real_only_when_asked_for() =>
        Assert.Equal((true, false, false), (CommandLine.Parse(["--capacity", "real"]).Options.RealCapacity, CommandLine.Parse(["--capacity", "off"]).Options.RealCapacity, CommandLine.Parse([]).Options.RealCapacity));

    [Fact]
    public void Tables_take_their_time_only_when_asked_to() =>
        Assert.Equal((true, false, false), (CommandLine.Parse(["--table-delays", "real"]).Options.RealTableDelays, CommandLine.Parse(["--table-delays", "off"]).Options.RealTableDelays, CommandLine.Parse([]).Options.RealTableDelays));

    [Fact]
    public void Without_options_nothing_is_kept_and_iam_is_on()
    {
        var line = CommandLine.Parse([]);
        Assert.Null(line.Error);
        Assert.Equal((4566, null, true), (line.Options.Port, line.Options.DataDirectory, line.Options.Iam));
    }

    [Theory]
    [InlineData("--port")]
    [InlineData("--port", "x")]
    [InlineData("--port", "65536")]
    [InlineData("--prot", "1")]
    [InlineData("--account", "12")]
    [InlineData("--durability", "maybe")]
    [InlineData("--stream-bytes", "0")]
    [InlineData("--capacity", "some")]
    [InlineData("--capacity")]
    [InlineData("--table-delays", "some")]
    [InlineData("--table-delays")]
    [InlineData("--otlp", "nowhere")]
    [InlineData("--api-domain", "orders")]
    [InlineData("--api-domain", "orders=x")]
    [InlineData("--api-domain", "=5081")]
    [InlineData("--in-memory", "--data", "/d")]
    [InlineData("salvage")]
    public void A_mistake_is_named(params string[] arguments) => Assert.NotNull(CommandLine.Parse(arguments).Error);

    [Fact]
    public void Salvage_takes_the_folder()
    {
        var line = CommandLine.Parse(["salvage", "--data", "/d"]);
        Assert.True(line.IsSalvage);
        Assert.Equal("/d", line.Options.DataDirectory);
    }
}
