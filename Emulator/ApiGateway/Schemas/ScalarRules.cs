using System.Globalization;
using System.Text.Json;

namespace Acinaces.Emulator.ApiGateway.Schemas;

/// <summary>Keywords about single values. The texts are those of the validator that API Gateway uses.</summary>
internal static class ScalarRules
{
    public static SchemaRule Type(JsonElement declared, bool isNullable)
    {
        var allowed = declared.ValueKind == JsonValueKind.Array ? declared.EnumerateArray().Select(type => type.GetString() ?? "").ToList() : [declared.GetString() ?? ""];
        if (isNullable) allowed.Add("null");
        var names = string.Join(",", allowed.Order(StringComparer.Ordinal).Select(JsonSchema.Quoted));
        return (value, errors) =>
        {
            var type = JsonSchema.TypeOf(value);
            if (allowed.Contains(type) || type == "integer" && allowed.Contains("number")) return;
            errors.Add($"instance type ({type}) does not match any allowed primitive type (allowed: [{names}])");
        };
    }

    public static SchemaRule Enum(JsonElement declared, bool isNullable)
    {
        var values = declared.EnumerateArray().ToList();
        var names = string.Join(",", values.Select(value => value.GetRawText()));
        return (value, errors) =>
        {
            if (isNullable && value.ValueKind == JsonValueKind.Null) return;
            if (!values.Any(allowed => JsonElement.DeepEquals(allowed, value))) errors.Add($"instance value ({value.GetRawText()}) not found in enum (possible values: [{names}])");
        };
    }

    public static SchemaRule Minimum(decimal limit, bool isExclusive) => (value, errors) =>
    {
        if (!IsNumber(value, out var number) || (isExclusive ? number > limit : number >= limit)) return;
        errors.Add(number == limit
            ? $"numeric instance is not strictly greater than the required minimum {JsonSchema.Number(limit)}"
            : $"numeric instance is lower than the required minimum (minimum: {JsonSchema.Number(limit)}, found: {value.GetRawText()})");
    };

    public static SchemaRule Maximum(decimal limit, bool isExclusive) => (value, errors) =>
    {
        if (!IsNumber(value, out var number) || (isExclusive ? number < limit : number <= limit)) return;
        errors.Add(number == limit
            ? $"numeric instance is not strictly lower than the required maximum {JsonSchema.Number(limit)}"
            : $"numeric instance is greater than the required maximum (maximum: {JsonSchema.Number(limit)}, found: {value.GetRawText()})");
    };

    public static SchemaRule MultipleOf(decimal divisor) => (value, errors) =>
    {
        if (IsNumber(value, out var number) && number % divisor != 0) errors.Add($"remainder of division is not zero ({value.GetRawText()} and {JsonSchema.Number(divisor)})");
    };

    public static SchemaRule MinLength(int limit) => (value, errors) =>
    {
        if (value.ValueKind == JsonValueKind.String && Length(value) < limit) errors.Add($"string {value.GetRawText()} is too short (length: {Length(value)}, required minimum: {limit})");
    };

    public static SchemaRule MaxLength(int limit) => (value, errors) =>
    {
        if (value.ValueKind == JsonValueKind.String && Length(value) > limit) errors.Add($"string {value.GetRawText()} is too long (length: {Length(value)}, maximum allowed: {limit})");
    };

    public static SchemaRule Pattern(string pattern)
    {
        var regex = JsonSchema.Pattern(pattern);
        return (value, errors) =>
        {
            if (value.ValueKind == JsonValueKind.String && !regex.IsMatch(value.GetString() ?? "")) errors.Add($"ECMA 262 regex {JsonSchema.Quoted(pattern)} does not match input string {value.GetRawText()}");
        };
    }

    /// <summary>In code points, as the draft counts.</summary>
    private static int Length(JsonElement value) => (value.GetString() ?? "").EnumerateRunes().Count();

    // Numbers beyond decimal's range are beyond every limit a schema here can state exactly; they are compared as far as decimal goes.
    private static bool IsNumber(JsonElement value, out decimal number)
    {
        number = 0;
        if (value.ValueKind != JsonValueKind.Number) return false;
        if (value.TryGetDecimal(out number)) return true;
        var approximate = double.Parse(value.GetRawText(), CultureInfo.InvariantCulture);
        number = approximate > 0 ? decimal.MaxValue : decimal.MinValue;
        return true;
    }
}
