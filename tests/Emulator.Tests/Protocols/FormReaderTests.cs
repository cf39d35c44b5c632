using System.Text.Json;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.Tests.Protocols;

public sealed class FormReaderTests
{
    private static readonly WireProtocol.Query Usual = new("2010-03-31", "");

    private static readonly WireProtocol.Query Flat = new("2012-11-05", "")
    {
        Members = new Dictionary<string, QueryMember>
        {
            ["Attributes"] = new("Attribute", Flattened: true, Key: "Name", Value: "Value"),
            ["Send.Entries"] = new("SendRequestEntry", Flattened: true),
        },
    };

    [Fact]
    public void Text_becomes_what_the_shape_asks_for()
    {
        var shape = Read(Usual, "Text=12&Number=12&Truth=true");
        Assert.Equal(("12", 12, true), (shape.Text, shape.Number, shape.Truth));
    }

    [Fact]
    public void Lists_maps_and_structures_in_the_usual_form()
    {
        var shape = Read(Usual, "Entries.member.2.Id=b&Entries.member.1.Id=a&Entries.member.10.Id=c&Attributes.entry.1.key=k&Attributes.entry.1.value=v%20w");
        Assert.Equal(["a", "b", "c"], shape.Entries?.Select(entry => entry.Id));
        Assert.Equal("v w", shape.Attributes?["k"]);
    }

    [Fact]
    public void Lists_and_maps_in_the_flattened_form_under_other_names()
    {
        var shape = Read(Flat, "SendRequestEntry.1.Id=a&SendRequestEntry.2.Id=b&Attribute.1.Name=k&Attribute.1.Value=v");
        Assert.Equal(["a", "b"], shape.Entries?.Select(entry => entry.Id));
        Assert.Equal("v", shape.Attributes?["k"]);
    }

    [Theory]
    [InlineData("Number=twelve")]
    [InlineData("Truth=yes")]
    [InlineData("Attributes.entry.1.value=v")]
    public void Text_that_is_not_what_the_shape_asks_for_is_malformed(string form) => Assert.Throws<JsonException>(() => Read(Usual, form));

    private static ProtocolShape Read(WireProtocol.Query protocol, string form)
    {
        var type = ProtocolShapeJson.Default.ProtocolShape;
        var read = new FormReader(protocol, "Send", type.Options).ReadObject(FormNode.Parse(FormFields.Parse(form)), type).Deserialize(type);
        return Assert.IsType<ProtocolShape>(read);
    }
}
