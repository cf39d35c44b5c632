using System.Text.Json;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>What the service says about JSON of another kind than a member has; its decoder's names shine through.</summary>
internal static class SerializationTexts
{
    public const string Shapes = "com.amazonaws.dynamodb.v20120810.";
    public const string UnexpectedField = "Unexpected field type";
    public const string UnexpectedValue = "Unexpected value type in payload";
    public const string UnexpectedStructure = "Start of structure or map found where not expected";
    public const string UnexpectedToken = "Unexpected token received from parser";

    /// <summary>A scalar where a list or map of a list or map stands.</summary>
    public const string UnexpectedInCollection = "class sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl cannot be cast to class java.lang.Class "
        + "(sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl and java.lang.Class are in module java.base of loader 'bootstrap')";

    public static AwsErrorException Error(string text) => DynamoDbErrors.Serialization(text);

    public static string Map(string of) => $"Unrecognized collection type java.util.Map<java.lang.String, {of}>";

    public static string Collection(string of) => $"Unrecognized collection type class {of}";

    /// <param name="token">What stands there.</param>
    /// <param name="isWhole">Of numbers: without a fraction.</param>
    /// <param name="expected">The scalar type of the member, such as <c>String</c>.</param>
    public static string Scalar(JsonTokenType token, bool isWhole, string expected) => token switch
    {
        JsonTokenType.Number => $"{(isWhole ? "NUMBER_VALUE" : "DECIMAL_VALUE")} cannot be converted to {expected}",
        JsonTokenType.True => $"TRUE_VALUE cannot be converted to {expected}",
        JsonTokenType.False => $"FALSE_VALUE cannot be converted to {expected}",
        JsonTokenType.String => $"STRING_VALUE cannot be converted to {expected}",
        JsonTokenType.StartArray => Collection($"java.lang.{expected}"),
        _ => UnexpectedStructure,
    };

    /// <summary>The error about the reader's present token where a scalar is wanted.</summary>
    public static AwsErrorException Scalar(ref Utf8JsonReader reader, string expected) => Error(Scalar(reader.TokenType, IsWhole(ref reader), expected));

    public static bool IsWhole(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && (reader.TryGetInt64(out _) || (reader.TryGetDouble(out var number) && Math.Floor(number) == number));
}
