using System.Text;
using System.Text.Json;
using Acinaces.Emulator.DynamoDb.Exports;
using Acinaces.Emulator.DynamoDb.Imports;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Wire;
using FsCheck;
using FsCheck.Fluent;

namespace Acinaces.Emulator.Tests.DynamoDb.Transfers;

public sealed class IonReaderTests
{
    [Theory]
    [InlineData("1", """{"N":"1"}""")]
    [InlineData("-12.50", """{"N":"-12.5"}""")]
    [InlineData("8.", """{"N":"8"}""")]
    [InlineData("6d2", """{"N":"600"}""")]
    [InlineData("1.5D-3", """{"N":"0.0015"}""")]
    [InlineData("1_000", """{"N":"1000"}""")]
    [InlineData("\"a\\n\\x41\\u00e9\\U0001F600\\\"\"", """{"S":"a\nAé😀\""}""")]
    [InlineData("'''one ''' '''two'''", """{"S":"one two"}""")]
    [InlineData("null", """{"NULL":true}""")]
    [InlineData("null.null", """{"NULL":true}""")]
    [InlineData("true", """{"BOOL":true}""")]
    [InlineData("{{ AAEC }}", """{"B":"AAEC"}""")]
    [InlineData("[1, [\"x\"], {},]", """{"L":[{"N":"1"},{"L":[{"S":"x"}]},{"M":{}}]}""")]
    [InlineData("{a:1, 'b c':2, \"d\":false,}", """{"M":{"a":{"N":"1"},"b c":{"N":"2"},"d":{"BOOL":false}}}""")]
    [InlineData("$dynamodb_NS::[2, 1.0]", """{"NS":["2","1"]}""")]
    [InlineData("$dynamodb_BS::[{{AA==}}]", """{"BS":["AA=="]}""")]
    public void Reads_each_type(string ion, string json) =>
        Assert.Equal(Value(json), new IonReader($"$ion_1_0 {{Item:{{v:{ion}}}}}").ReadItem()["v"]);

    [Theory]
    [InlineData("1e0")]
    [InlineData("2020-01-01")]
    [InlineData("0x1F")]
    [InlineData("--1")]
    [InlineData("sym")]
    [InlineData("'sym'")]
    [InlineData("null.string")]
    [InlineData("{{\"clob\"}}")]
    [InlineData("{{AA")]
    [InlineData("(1 2)")]
    [InlineData("[1 2]")]
    [InlineData("[1")]
    [InlineData("\"open")]
    [InlineData("\"\\q\"")]
    [InlineData("\"\\U00110000\"")]
    [InlineData("$dynamodb_SS::[1]")]
    [InlineData("$dynamodb_XS::[\"a\"]")]
    [InlineData("other::1")]
    [InlineData("")]
    public void Refuses_what_items_cannot_have(string ion) =>
        Assert.Throws<JsonException>(() => new IonReader($"$ion_1_0 {{Item:{{v:{ion}}}}}").ReadItem());

    [Theory]
    [InlineData("{Item:{v:1}}")]
    [InlineData("$ion_1_0 {Other:{v:1}}")]
    [InlineData("$ion_1_0 {Item:1}")]
    [InlineData("$ion_1_0 {Item:{v:1}} {Item:{v:2}}")]
    [InlineData("$ion_1_0")]
    public void Refuses_lines_that_are_no_item(string line) => Assert.Throws<JsonException>(() => new IonReader(line).ReadItem());

    [Fact]
    public void Refuses_a_value_that_is_nested_without_end() =>
        Assert.Throws<JsonException>(() => new IonReader("$ion_1_0 {Item:{v:" + new string('[', 100_000)).ReadItem());

    /// <summary>Seed 20261122, 300 texts.</summary>
    [Fact]
    public void Reads_every_text_that_an_export_writes() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>().Filter(text => IsWhole(text.Get)), text =>
    {
        var written = new AttributeMap { [text.Get + "n"] = AttributeValue.Of(text.Get), ["l"] = AttributeValue.ListOf([AttributeValue.Of(text.Get), AttributeValue.Null]) };
        var line = new StringBuilder("$ion_1_0 {Item:");
        IonLines.Append(line, written);
        var read = new IonReader(line.Append('}').ToString()).ReadItem();
        return AttributeValue.Of(written).Equals(AttributeValue.Of(read));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261122, 7));

    // Half of a pair of units is no text that UTF-8 can hold.
    private static bool IsWhole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;

    private static AttributeValue Value(string json) => AttributeMapJson.Decode(Encoding.UTF8.GetBytes($"{{\"v\":{json}}}"))["v"];
}
