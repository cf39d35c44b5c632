using System.Text.Json;
using Acinaces.Domain.Orders;

namespace Acinaces.Domain.Tests.Orders;

public sealed class CanonicalBodyTests
{
    [Theory]
    [InlineData("""{"a":1,"b":"x"}""", """{ "b": "x", "a": 1.00 }""")]
    [InlineData("""{"a":[1,2],"b":{"c":null,"d":true}}""", """{"b":{"d":true,"c":null},"a":[1.0,2]}""")]
    [InlineData("\"é\"", "\"\\u00e9\"")]
    public void Bodies_that_say_the_same_have_the_same_hash(string one, string other) => Assert.Equal(Hash(one), Hash(other));

    [Theory]
    [InlineData("""{"a":1}""", """{"a":"1"}""")]
    [InlineData("""{"a":[1,2]}""", """{"a":[2,1]}""")]
    [InlineData("""{"a":"b,","c":1}""", """{"a":"b","c":1}""")]
    [InlineData("""{"a":1}""", """{"a":1,"b":null}""")]
    [InlineData("""["a","b"]""", """["a\",\"b"]""")]
    public void Bodies_that_say_different_things_have_different_hashes(string one, string other) => Assert.NotEqual(Hash(one), Hash(other));

    private static string Hash(string json)
    {
        using var body = JsonDocument.Parse(json);
        return CanonicalBody.Hash(body.RootElement);
    }
}
