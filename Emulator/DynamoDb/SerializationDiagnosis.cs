using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Vectors;
using Acinaces.Emulator.DynamoDb.Vectors.Wire;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb;

/// <summary>
/// Finds out which member of a body has JSON of the wrong kind, and words it as the service does. Runs only once a body could not
/// be read: it walks the body a second time beside the shape.
/// </summary>
internal static class SerializationDiagnosis
{
    /// <summary>Shapes whose names differ from AWS's.</summary>
    private static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(LegacyCondition)] = "Condition",
        [typeof(IndexThroughputUpdate)] = "UpdateGlobalSecondaryIndexAction",
        [typeof(IndexDeletion)] = "DeleteGlobalSecondaryIndexAction",
        [typeof(SseSpecification)] = "SSESpecification",
        [typeof(TransactPut)] = "Put",
        [typeof(TransactDelete)] = "Delete",
        [typeof(TransactUpdate)] = "Update",
        [typeof(AttributeMap)] = "AttributeValue",
        [typeof(GivenValue)] = "AttributeValue",
    };

    /// <summary>Where a value stands, which decides how the service words that it is no structure.</summary>
    private enum Place
    {
        Member,
        InList,
        InMap,
    }

    /// <summary>The error; without a text where the body is no JSON object at all.</summary>
    public static AwsError Explain(ReadOnlyMemory<byte> body, JsonTypeInfo type)
    {
        if (type.Type == typeof(SearchVectorsRequest))
            return SearchVectorsDiagnosis.Explain(body.Span);
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = DynamoDbLimits.MaxJsonDepth });
            return new AwsError("SerializationException", Find(document.RootElement, type.Type, type.Options, Place.Member) ?? "");
        }
        catch (JsonException)
        {
            return new AwsError("SerializationException", "");
        }
    }

    private static string? Find(JsonElement value, Type declared, JsonSerializerOptions shapes, Place place)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (value.ValueKind == JsonValueKind.Null || type == typeof(JsonElement))
            return null;
        if (type == typeof(string))
            return value.ValueKind == JsonValueKind.String ? null : SerializationTexts.Scalar(TokenOf(value), IsWhole(value), "String");
        if (type == typeof(AttributeMap))
            return OfMap(value, SerializationTexts.Shapes + "AttributeValue", place);
        if (type == typeof(GivenValue))
            return OfStructure(value, type, place);
        var shape = shapes.GetTypeInfo(type);
        return shape.Kind switch
        {
            JsonTypeInfoKind.Dictionary => OfMap(value, NameOf(shape.ElementType), place)
                ?? First(value.EnumerateObject().Select(member => Find(member.Value, shape.ElementType ?? typeof(string), shapes, Place.InMap))),
            JsonTypeInfoKind.Enumerable => OfList(value, place)
                ?? First(value.EnumerateArray().Select(element => Find(element, shape.ElementType ?? typeof(string), shapes, Place.InList))),
            JsonTypeInfoKind.Object => OfStructure(value, type, place)
                ?? First(shape.Properties.Select(property => value.TryGetProperty(property.Name, out var member) ? FindIn(property, member, shapes) : null)),
            _ => null,
        };
    }

    // The same shape here, two in the service.
    private static string? FindIn(JsonPropertyInfo property, JsonElement member, JsonSerializerOptions shapes) =>
        property.Name == "Create" && member.ValueKind == JsonValueKind.Array
            ? SerializationTexts.Collection(SerializationTexts.Shapes + "CreateGlobalSecondaryIndexAction")
            : Find(member, property.PropertyType, shapes, Place.Member);

    private static string? OfMap(JsonElement value, string elements, Place place) => value.ValueKind switch
    {
        JsonValueKind.Object => null,
        JsonValueKind.Array => SerializationTexts.Map(elements),
        _ => place == Place.InList ? SerializationTexts.UnexpectedInCollection : SerializationTexts.UnexpectedField,
    };

    private static string? OfList(JsonElement value, Place place) => value.ValueKind switch
    {
        JsonValueKind.Array => null,
        JsonValueKind.Object => SerializationTexts.UnexpectedStructure,
        _ => place == Place.InMap ? SerializationTexts.UnexpectedInCollection : SerializationTexts.UnexpectedField,
    };

    private static string? OfStructure(JsonElement value, Type type, Place place) => value.ValueKind switch
    {
        JsonValueKind.Object => null,
        JsonValueKind.Array => SerializationTexts.Collection(NameOf(type)),
        _ => place == Place.Member ? SerializationTexts.UnexpectedField : SerializationTexts.UnexpectedValue,
    };

    private static string NameOf(Type? type)
    {
        if (type is null || type == typeof(string))
            return "java.lang.String";
        if (type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)))
            return $"java.util.List<{NameOf(type.GetGenericArguments()[0])}>";
        return SerializationTexts.Shapes + Names.GetValueOrDefault(type, type.Name);
    }

    private static string? First(IEnumerable<string?> findings) => findings.FirstOrDefault(finding => finding is not null);

    private static JsonTokenType TokenOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => JsonTokenType.Number,
        JsonValueKind.True => JsonTokenType.True,
        JsonValueKind.False => JsonTokenType.False,
        JsonValueKind.Array => JsonTokenType.StartArray,
        JsonValueKind.String => JsonTokenType.String,
        _ => JsonTokenType.StartObject,
    };

    private static bool IsWhole(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && Math.Floor(number) == number;
}
