using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Protocols;

/// <summary>What a member's type says about its text form in headers, queries and forms, which know nothing but text.</summary>
internal static class ShapeKinds
{
    public static bool IsList(Type type) => type != typeof(string) && type != typeof(byte[]) && typeof(IEnumerable).IsAssignableFrom(type) && !IsMap(type);

    public static bool IsMap(Type type) => typeof(IDictionary).IsAssignableFrom(type)
        || (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) || type.GetGenericTypeDefinition() == typeof(IDictionary<,>)));

    /// <summary>The type of a list's items or of a map's values. Absent for everything else.</summary>
    public static Type? ElementOf(Type type)
    {
        if (type.IsArray) return type.GetElementType();
        return type.IsGenericType && (IsList(type) || IsMap(type)) ? type.GetGenericArguments()[^1] : null;
    }

    /// <summary>The JSON value that text stands for.</summary>
    /// <exception cref="JsonException">The text is not a number or truth value where the type asks for one.</exception>
    public static JsonValue Scalar(string text, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(bool)) return bool.TryParse(text, out var truth) ? JsonValue.Create(truth) : throw new JsonException($"\"{text}\" is not a Boolean.");
        if (plain == typeof(int) || plain == typeof(long)) return long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole) ? JsonValue.Create(whole) : throw new JsonException($"\"{text}\" is not an integer.");
        if (plain == typeof(double) || plain == typeof(float) || plain == typeof(decimal)) return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : throw new JsonException($"\"{text}\" is not a number.");
        return JsonValue.Create(text);
    }
}
