using System.Text.Json;
using Acinaces.Emulator.Delivery.Patterns;

namespace Acinaces.Emulator.Tests.Delivery.Patterns;

public sealed class EventPatternTests
{
    [Theory]
    [InlineData("""{"a":["x"]}""", """{"a":"x"}""", true)]
    [InlineData("""{"a":["x"]}""", """{"a":"X"}""", false)]
    [InlineData("""{"a":["x"]}""", """{"a":["y","x"]}""", true)]
    [InlineData("""{"a":[1]}""", """{"a":1.0}""", true)]
    [InlineData("""{"a":[1]}""", """{"a":"1"}""", false)]
    [InlineData("""{"a":[null]}""", """{"a":null}""", true)]
    [InlineData("""{"a":[null]}""", """{}""", false)]
    [InlineData("""{"a":[true]}""", """{"a":true}""", true)]
    [InlineData("""{"a":[""]}""", """{"a":""}""", true)]
    [InlineData("""{"a":{"b":["x"]}}""", """{"a":{"b":"x","c":1}}""", true)]
    [InlineData("""{"a":{"b":["x"]}}""", """{"a":"x"}""", false)]
    [InlineData("""{"a":["x"],"b":["y"]}""", """{"a":"x"}""", false)]
    [InlineData("""{"a":[{"prefix":"BTC"}]}""", """{"a":"BTCUSDT"}""", true)]
    [InlineData("""{"a":[{"prefix":{"equals-ignore-case":"btc"}}]}""", """{"a":"BTCUSDT"}""", true)]
    [InlineData("""{"a":[{"suffix":"USDT"}]}""", """{"a":"BTCUSDC"}""", false)]
    [InlineData("""{"a":[{"suffix":{"equals-ignore-case":"usdt"}}]}""", """{"a":"BTCUSDT"}""", true)]
    [InlineData("""{"a":[{"equals-ignore-case":"aBc"}]}""", """{"a":"AbC"}""", true)]
    [InlineData("""{"a":[{"wildcard":"*/orders/*.json"}]}""", """{"a":"x/orders/1.json"}""", true)]
    [InlineData("""{"a":[{"wildcard":"a*a"}]}""", """{"a":"a"}""", false)]
    [InlineData("""{"a":[{"wildcard":"1\\*2"}]}""", """{"a":"1*2"}""", true)]
    [InlineData("""{"a":[{"wildcard":"1\\*2"}]}""", """{"a":"132"}""", false)]
    [InlineData("""{"a":[{"anything-but":"x"}]}""", """{"a":"y"}""", true)]
    [InlineData("""{"a":[{"anything-but":["x","y"]}]}""", """{"a":"y"}""", false)]
    [InlineData("""{"a":[{"anything-but":"x"}]}""", """{}""", false)]
    [InlineData("""{"a":[{"anything-but":{"prefix":"te"}}]}""", """{"a":"test"}""", false)]
    [InlineData("""{"a":[{"anything-but":{"suffix":["st","xx"]}}]}""", """{"a":"test"}""", false)]
    [InlineData("""{"a":[{"anything-but":{"equals-ignore-case":["TEST"]}}]}""", """{"a":"test"}""", false)]
    [InlineData("""{"a":[{"anything-but":{"wildcard":"*es*"}}]}""", """{"a":"test"}""", false)]
    [InlineData("""{"a":[{"anything-but":[5]}]}""", """{"a":6}""", true)]
    [InlineData("""{"a":[{"numeric":["=",3.1]}]}""", """{"a":3.10}""", true)]
    [InlineData("""{"a":[{"numeric":[">",0,"<=",5]}]}""", """{"a":5}""", true)]
    [InlineData("""{"a":[{"numeric":[">",0,"<=",5]}]}""", """{"a":0}""", false)]
    [InlineData("""{"a":[{"numeric":["<",0]}]}""", """{"a":"-1"}""", false)]
    [InlineData("""{"a":[{"cidr":"10.0.0.0/24"}]}""", """{"a":"10.0.0.255"}""", true)]
    [InlineData("""{"a":[{"cidr":"10.0.0.0/24"}]}""", """{"a":"10.0.1.0"}""", false)]
    [InlineData("""{"a":[{"cidr":"2001:db8::/32"}]}""", """{"a":"2001:db8:ffff::1"}""", true)]
    [InlineData("""{"a":[{"exists":true}]}""", """{"a":null}""", true)]
    [InlineData("""{"a":[{"exists":true}]}""", """{"a":{"b":1}}""", false)]
    [InlineData("""{"a":[{"exists":false}]}""", """{"b":1}""", true)]
    [InlineData("""{"a":[{"exists":false}]}""", """{"a":0}""", false)]
    [InlineData("""{"a":{"b":[{"exists":false}]}}""", """{}""", true)]
    [InlineData("""{"a":["x",{"exists":false}]}""", """{}""", true)]
    [InlineData("""{"$or":[{"a":["x"]},{"b":["y"]}]}""", """{"b":"y"}""", true)]
    [InlineData("""{"$or":[{"a":["x"]},{"b":["y"]}],"c":["z"]}""", """{"b":"y"}""", false)]
    [InlineData("""{"d":{"$or":[{"a":["x"]},{"b":{"c":["y"]}}]}}""", """{"d":{"b":{"c":"y"}}}""", true)]
    [InlineData("""{"a":{"b":["x"],"c":["y"]}}""", """{"a":[{"b":"x","c":"n"},{"b":"n","c":"y"}]}""", false)]
    [InlineData("""{"a":{"b":["x"],"c":["y"]}}""", """{"a":[{"b":"n"},{"b":"x","c":"y"}]}""", true)]
    public void Matches_as_the_language_says(string pattern, string json, bool expected)
    {
        using var document = JsonDocument.Parse(json);
        Assert.Equal(expected, EventPattern.Parse(pattern).Matches(document.RootElement));
    }

    [Theory]
    [InlineData("[]", "Filter is not an object")]
    [InlineData("{", "Filter is not an object")]
    [InlineData("""{"a":"x"}""", "\"a\" must be an object or an array")]
    [InlineData("""{"a":[]}""", "Empty arrays are not allowed")]
    [InlineData("{}", "Empty objects are not allowed")]
    [InlineData("""{"a":[["x"]]}""", "Match value of \"a\" must be String, number, true, false, or null")]
    [InlineData("""{"a":[{"between":1}]}""", "Unrecognized match type between")]
    [InlineData("""{"a":[{"prefix":"a","suffix":"b"}]}""", "Only one key allowed in match expression")]
    [InlineData("""{"a":[{"exists":"yes"}]}""", "exists match pattern must be either true or false.")]
    [InlineData("""{"a":[{"numeric":[">",5,"<",5]}]}""", "Bottom must be less than top")]
    [InlineData("""{"a":[{"numeric":["!",5]}]}""", "Unrecognized numeric range operator: !")]
    [InlineData("""{"a":[{"wildcard":"a**b"}]}""", "Consecutive wildcard characters at pos 1")]
    [InlineData("""{"a":[{"wildcard":"a\\b"}]}""", "Invalid escape character at pos 1")]
    [InlineData("""{"a":[{"cidr":"10.0.0.0"}]}""", "Malformed CIDR, one '/' required")]
    public void Refuses_what_is_no_pattern_and_says_why(string pattern, string reason) =>
        Assert.Equal(reason, Assert.Throws<PatternFormatException>(() => EventPattern.Parse(pattern)).Message);
}
