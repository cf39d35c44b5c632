using System.Text.Json;
using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.ApiGateway.Schemas;

namespace Acinaces.Emulator.Tests.ApiGateway.Schemas;

public sealed class JsonSchemaTests
{
    [Theory]
    [InlineData("""{"required":["price","id"]}""", "{}", """object has missing required properties (["id","price"])""")]
    [InlineData("""{"properties":{"p":{"type":"number"}}}""", """{"p":"x"}""", """instance type (string) does not match any allowed primitive type (allowed: ["number"])""")]
    [InlineData("""{"type":["string","integer"]}""", "true", """instance type (boolean) does not match any allowed primitive type (allowed: ["integer","string"])""")]
    [InlineData("""{"type":"integer"}""", "1.5", """instance type (number) does not match any allowed primitive type (allowed: ["integer"])""")]
    [InlineData("""{"type":"string","nullable":true}""", "7", """instance type (integer) does not match any allowed primitive type (allowed: ["null","string"])""")]
    [InlineData("""{"enum":["BUY","SELL"]}""", "\"HOLD\"", """instance value ("HOLD") not found in enum (possible values: ["BUY","SELL"])""")]
    [InlineData("""{"minimum":0}""", "-1", "numeric instance is lower than the required minimum (minimum: 0, found: -1)")]
    [InlineData("""{"minimum":0,"exclusiveMinimum":true}""", "0", "numeric instance is not strictly greater than the required minimum 0")]
    [InlineData("""{"maximum":10}""", "11", "numeric instance is greater than the required maximum (maximum: 10, found: 11)")]
    [InlineData("""{"multipleOf":0.5}""", "0.7", "remainder of division is not zero (0.7 and 0.5)")]
    [InlineData("""{"minLength":2}""", "\"a\"", """string "a" is too short (length: 1, required minimum: 2)""")]
    [InlineData("""{"maxLength":1}""", "\"ab\"", """string "ab" is too long (length: 2, maximum allowed: 1)""")]
    [InlineData("""{"pattern":"^[A-Z]+$"}""", "\"ab\"", """ECMA 262 regex "^[A-Z]+$" does not match input string "ab" """)]
    [InlineData("""{"properties":{"a":{}},"additionalProperties":false}""", """{"a":1,"c":1,"b":1}""", """object instance has properties which are not allowed by the schema: ["b","c"]""")]
    [InlineData("""{"minItems":1}""", "[]", "array is too short: must have at least 1 elements but instance has 0 elements")]
    [InlineData("""{"maxItems":1}""", "[1,2]", "array is too long: must have at most 1 elements but instance has 2 elements")]
    [InlineData("""{"uniqueItems":true}""", "[1,2,1]", "array must not contain duplicate elements")]
    [InlineData("""{"oneOf":[{"type":"string"},{"type":"integer"}]}""", "true", "instance failed to match exactly one schema (matched 0 out of 2)")]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"integer"}]}""", "true", "instance failed to match at least one required schema among 2")]
    [InlineData("""{"not":{"type":"string"}}""", "\"x\"", "instance matched a schema which it should not have")]
    public void Words_an_error_as_the_service_does(string schema, string value, string error) =>
        Assert.Equal([error.TrimEnd()], Validate(schema, value).Select(text => text.TrimEnd()));

    [Theory]
    [InlineData("""{"type":"number"}""", "1")]
    [InlineData("""{"type":"string","nullable":true}""", "null")]
    [InlineData("""{"required":["a"]}""", "3")]
    [InlineData("""{"type":"object","properties":{"next":{"$ref":"#"}}}""", """{"next":{"next":{}}}""")]
    [InlineData("""{"$ref":"#/components/schemas/Price"}""", "1.5")]
    public void Lets_a_good_value_pass(string schema, string value) => Assert.Empty(Validate(schema, value));

    [Fact]
    public void Follows_a_reference_into_itself() =>
        Assert.Equal(["instance type (integer) does not match any allowed primitive type (allowed: [\"object\"])"], Validate("""{"type":"object","properties":{"next":{"$ref":"#"}}}""", """{"next":{"next":5}}"""));

    private static List<string> Validate(string schema, string value)
    {
        var models = new Dictionary<string, ApiModel> { ["Price"] = new("1", "Price", null, """{"type":"number"}""", "application/json") };
        using var document = JsonDocument.Parse(value);
        return JsonSchema.Parse(schema, models).Validate(document.RootElement);
    }
}
