namespace Aspire.Hosting.Building;

public sealed class AppHostCommandLineTests
{
    [Fact]
    public void Names_of_aspire_go_to_aspires_keys_and_switches_take_no_value()
    {
        var values = AppHostCommandLine.Parse(["--ephemeral", "--data", "here", "--ports", "auto", "--mode=embedded", "--ready-file", "f.json"]);

        Assert.Equal("true", values["ephemeral"]);
        Assert.Equal("here", values["data"]);
        Assert.Equal("auto", values["Acinaces:Ports"]);
        Assert.Equal("embedded", values["mode"]);
        Assert.Equal("f.json", values["Acinaces:ReadyFile"]);
    }

    [Fact]
    public void A_publisher_alone_means_to_publish_with_it()
    {
        var values = AppHostCommandLine.Parse(["--publisher", "manifest", "--output-path", "m.json"]);

        Assert.Equal("publish", values["AppHost:Operation"]);
        Assert.Equal("publish-manifest", values["Pipeline:Step"]);
        Assert.Equal("m.json", values["Pipeline:OutputPath"]);
    }
}
