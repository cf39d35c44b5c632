using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>
/// Reads attribute values from their wire form. A member of the wrong JSON kind ends the request at once (SerializationException);
/// a well-formed value that the service refuses is noted as the map's defect and read on.
/// </summary>
internal static class AttributeValueReader
{
    /// <summary>Attributes that most maps of a request do not exceed; more only cost growth.</summary>
    private const int TypicalCount = 11;

    private const int LongestName = ushort.MaxValue;
    private const int MostBytesPerCharacter = 3;
    private const string ValueShape = SerializationTexts.Shapes + "AttributeValue";

    /// <summary>Reads a map of attributes; the reader stands on its opening brace.</summary>
    public static AttributeMap ReadMap(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException();
        var map = new AttributeMap(TypicalCount);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = ReadName(ref reader);
            reader.Read();
            if (reader.TokenType == JsonTokenType.Null)
                continue;
            var defect = DefectOf(name);
            map[name] = ReadValue(ref reader, 1, ref defect);
            if (name.Length == 0)
                map.Defect = new AttributeDefect(name, ValueDefect.EmptyName);
            else if (defect is not null && map.Defect?.Name != "")
                map.Defect = map.Defect is null || ValueDefect.First(map.Defect.Why, defect) == defect ? new AttributeDefect(name, defect) : map.Defect;
        }
        return map;
    }

    /// <summary>Reads the attributes of the given names out of a map that was stored, and so is good; the reader stands on its opening brace.</summary>
    public static AttributeMap ReadSome(ref Utf8JsonReader reader, IReadOnlySet<string> names)
    {
        var map = new AttributeMap();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = ReadName(ref reader);
            reader.Read();
            if (!names.Contains(name))
            {
                reader.Skip();
                continue;
            }
            ValueDefect? defect = null;
            map[name] = ReadValue(ref reader, 1, ref defect);
        }
        return map;
    }

    /// <summary>Reads one value that stands by itself.</summary>
    public static GivenValue ReadGiven(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException();
        ValueDefect? defect = null;
        var value = ReadValue(ref reader, 1, ref defect);
        return new GivenValue(value, defect);
    }

    private static AttributeValue ReadValue(ref Utf8JsonReader reader, int level, ref ValueDefect? defect)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
            throw SerializationTexts.Error(SerializationTexts.Collection(ValueShape));
        if (reader.TokenType != JsonTokenType.StartObject)
            throw SerializationTexts.Error(SerializationTexts.UnexpectedValue);
        AttributeValue? value = null;
        var types = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var type = TypeOf(ref reader);
            reader.Read();
            if (type is null || reader.TokenType == JsonTokenType.Null)
            {
                reader.Skip();
                continue;
            }
            value = ReadContent(ref reader, type.Value, level, ref defect);
            types++;
        }
        if (types == 1 && value is not null)
            return value;
        defect ??= new ValueDefect(types == 0 ? DynamoDbMessages.EmptyAttributeValue : DynamoDbMessages.SeveralDataTypes);
        return AttributeValue.Null;
    }

    private static AttributeType? TypeOf(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("S"u8)) return AttributeType.S;
        if (reader.ValueTextEquals("N"u8)) return AttributeType.N;
        if (reader.ValueTextEquals("B"u8)) return AttributeType.B;
        if (reader.ValueTextEquals("M"u8)) return AttributeType.M;
        if (reader.ValueTextEquals("L"u8)) return AttributeType.L;
        if (reader.ValueTextEquals("BOOL"u8)) return AttributeType.BOOL;
        if (reader.ValueTextEquals("NULL"u8)) return AttributeType.NULL;
        if (reader.ValueTextEquals("SS"u8)) return AttributeType.SS;
        if (reader.ValueTextEquals("NS"u8)) return AttributeType.NS;
        if (reader.ValueTextEquals("BS"u8)) return AttributeType.BS;
        return null;
    }

    private static AttributeValue ReadContent(ref Utf8JsonReader reader, AttributeType type, int level, ref ValueDefect? defect)
    {
        switch (type)
        {
            case AttributeType.S:
                return AttributeValue.OfUtf8(ReadUtf8(ref reader));
            case AttributeType.N:
                return AttributeValue.Of(ReadNumber(ref reader, ref defect));
            case AttributeType.B:
                return AttributeValue.Of(ReadBinary(ref reader));
            case AttributeType.BOOL:
                return AttributeValue.Of(FlagConverter.Read(ref reader));
            case AttributeType.NULL:
                if (!FlagConverter.Read(ref reader))
                    defect ??= new ValueDefect(DynamoDbMessages.NullMustBeTrue);
                return AttributeValue.Null;
            case AttributeType.M:
                return AttributeValue.Of(ReadNestedMap(ref reader, level, ref defect));
            case AttributeType.L:
                return AttributeValue.ListOf(ReadList(ref reader, level, ref defect));
            default:
                return ReadSet(ref reader, type, ref defect);
        }
    }

    private static AttributeMap ReadNestedMap(ref Utf8JsonReader reader, int level, ref ValueDefect? defect)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
            throw SerializationTexts.Error(SerializationTexts.Map(ValueShape));
        if (reader.TokenType != JsonTokenType.StartObject)
            throw SerializationTexts.Error(SerializationTexts.UnexpectedField);
        if (level >= DynamoDbLimits.MaxNesting)
            defect = ValueDefect.First(defect, level > DynamoDbLimits.MaxRequestNesting ? ValueDefect.FarTooDeep : ValueDefect.TooDeep);
        var map = new AttributeMap();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = ReadName(ref reader);
            reader.Read();
            if (name.Length == 0)
                defect ??= ValueDefect.EmptyName;
            if (reader.TokenType != JsonTokenType.Null)
                map[name] = ReadValue(ref reader, level + 1, ref defect);
        }
        return map;
    }

    private static AttributeValue[] ReadList(ref Utf8JsonReader reader, int level, ref ValueDefect? defect)
    {
        RequireArray(ref reader);
        if (level >= DynamoDbLimits.MaxNesting)
            defect = ValueDefect.First(defect, level > DynamoDbLimits.MaxRequestNesting ? ValueDefect.FarTooDeep : ValueDefect.TooDeep);
        var values = new List<AttributeValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            values.Add(ReadValue(ref reader, level + 1, ref defect));
        return [.. values];
    }

    private static AttributeValue ReadSet(ref Utf8JsonReader reader, AttributeType type, ref ValueDefect? defect)
    {
        RequireArray(ref reader);
        var texts = new List<string>();
        var numbers = new List<DynamoDbNumber>();
        var binaries = new List<byte[]>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.Null)
                defect ??= SetDefects.OfNull(type);
            else if (type == AttributeType.SS)
                texts.Add(ReadText(ref reader));
            else if (type == AttributeType.NS)
                numbers.Add(ReadNumber(ref reader, ref defect));
            else
                binaries.Add(ReadBinary(ref reader));
        }
        var value = type switch
        {
            AttributeType.SS => AttributeValue.SetOf([.. texts]),
            AttributeType.NS => AttributeValue.SetOf([.. numbers]),
            _ => AttributeValue.SetOf([.. binaries]),
        };
        defect ??= SetDefects.Of(value);
        return value.InOrder();
    }

    private static ValueDefect? DefectOf(string name) =>
        name.Length > LongestName / MostBytesPerCharacter && Encoding.UTF8.GetByteCount(name) > LongestName ? new ValueDefect(DynamoDbMessages.NameTooLarge) : null;

    private static DynamoDbNumber ReadNumber(ref Utf8JsonReader reader, ref ValueDefect? defect)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw SerializationTexts.Scalar(ref reader, "String");
        Span<char> characters = stackalloc char[256];
        var length = reader.HasValueSequence ? (int)Math.Min(reader.ValueSequence.Length, int.MaxValue) : reader.ValueSpan.Length;
        if (length > characters.Length)
            characters = ReadText(ref reader).ToCharArray();
        else
            characters = characters[..reader.CopyString(characters)];
        var error = DynamoDbNumber.TryParse(characters, out var number);
        if (error != NumberFormatError.None)
            defect ??= NumberDefects.Of(error, characters.ToString());
        return number;
    }

    private static string ReadName(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped || reader.HasValueSequence || !Utf8.IsValid(reader.ValueSpan) ? ReadText(ref reader) : NameCache.Get(ref reader);

    private static string ReadText(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
            throw SerializationTexts.Scalar(ref reader, "String");
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // Thrown for broken UTF-8 and for an escaped half of a surrogate pair, which is no character.
            throw DynamoDbErrors.Serialization("Invalid UTF-8 text in the request");
        }
    }

    private static byte[] ReadUtf8(ref Utf8JsonReader reader)
    {
        // What has no escapes is copied as it is; the reader has checked that it is UTF-8 only when it decodes, so that is done here.
        if (reader.TokenType == JsonTokenType.String && !reader.HasValueSequence && !reader.ValueIsEscaped && Utf8.IsValid(reader.ValueSpan))
            return reader.ValueSpan.ToArray();
        return Encoding.UTF8.GetBytes(ReadText(ref reader));
    }

    private static byte[] ReadBinary(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                if (reader.TryGetBytesFromBase64(out var bytes))
                    return bytes;
                var length = ReadText(ref reader).Length;
                throw SerializationTexts.Error(length % 4 == 0
                    ? "Invalid last non-pad Base64 character dectected"
                    : $"Base64 encoded length is expected a multiple of 4 bytes but found: {length}");
            case JsonTokenType.StartArray:
                throw SerializationTexts.Error(SerializationTexts.Collection("java.nio.ByteBuffer"));
            case JsonTokenType.StartObject:
                throw SerializationTexts.Error(SerializationTexts.UnexpectedStructure);
            default:
                throw SerializationTexts.Error("only base-64-encoded strings are convertible to bytes");
        }
    }

    private static void RequireArray(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
            throw SerializationTexts.Error(SerializationTexts.UnexpectedStructure);
        if (reader.TokenType != JsonTokenType.StartArray)
            throw SerializationTexts.Error(SerializationTexts.UnexpectedField);
    }
}
