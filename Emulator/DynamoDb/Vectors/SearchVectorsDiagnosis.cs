using System.Globalization;
using System.Text;
using System.Text.Json;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Vectors;

/// <summary>
/// Finds out why the body of a search could not be read, and words it as the service does: searches are served by another program
/// than the rest, whose decoder speaks otherwise. Runs only once a body could not be read.
/// </summary>
internal static class SearchVectorsDiagnosis
{
    private const string Text = "a string", Sequence = "a sequence", Map = "a map", Integer = "i32";

    private static readonly (string Name, string Kind, bool Required)[] Members =
    [
        ("TableName", Text, true), ("IndexName", Text, true), ("SearchVector", Sequence, true), ("TopK", Integer, true),
        ("SearchConditionExpression", Text, false), ("ProjectionExpression", Text, false), ("ReturnConsumedCapacity", Text, false),
        ("ExpressionAttributeNames", Map, false), ("ExpressionAttributeValues", Map, false),
    ];

    /// <summary>The error; without a text where the body is no JSON object, or what is wrong lies deeper.</summary>
    public static AwsError Explain(ReadOnlySpan<byte> body)
    {
        try
        {
            return Find(body) ?? new AwsError("SerializationException", "");
        }
        catch (JsonException)
        {
            return new AwsError("SerializationException", "");
        }
    }

    private static AwsError? Find(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = DynamoDbLimits.MaxJsonDepth });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;
        var missing = Members.Where(member => member.Required).Select(member => member.Name).ToList();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString() ?? "";
            missing.Remove(name);
            reader.Read();
            var (_, kind, required) = Array.Find(Members, member => member.Name == name);
            if (kind is not null && !Fits(ref reader, kind) && (required || reader.TokenType != JsonTokenType.Null))
                return new AwsError("SerializationException", $"invalid {Describe(ref reader, kind)}, expected {kind}{Place(body, reader.BytesConsumed)}");
            reader.Skip();
        }
        return missing.Count > 0 ? new AwsError("ValidationException", $"missing field `{missing[0]}`{Place(body, reader.BytesConsumed)}") : null;
    }

    private static bool Fits(ref Utf8JsonReader reader, string kind) => kind switch
    {
        Text => reader.TokenType == JsonTokenType.String,
        Sequence => reader.TokenType == JsonTokenType.StartArray,
        Map => reader.TokenType == JsonTokenType.StartObject,
        _ => reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out _),
    };

    private static string Describe(ref Utf8JsonReader reader, string kind) => reader.TokenType switch
    {
        JsonTokenType.Null => "type: null",
        JsonTokenType.True => "type: boolean `true`",
        JsonTokenType.False => "type: boolean `false`",
        JsonTokenType.String => $"type: string \"{reader.GetString()}\"",
        JsonTokenType.StartArray => "type: sequence",
        JsonTokenType.StartObject => "type: map",
        _ when reader.TryGetInt64(out var whole) => $"{(kind == Integer ? "value" : "type")}: integer `{whole}`",
        _ => $"type: floating point `{reader.GetDouble().ToString("R", CultureInfo.InvariantCulture)}`",
    };

    private static string Place(ReadOnlySpan<byte> body, long consumed)
    {
        var read = body[..(int)consumed];
        return $" at line {read.Count((byte)'\n') + 1} column {Encoding.UTF8.GetCharCount(read[(read.LastIndexOf((byte)'\n') + 1)..])}";
    }
}
