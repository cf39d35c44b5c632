using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Attribute maps as JSON bytes, in the service's wire form.</summary>
internal static class AttributeMapJson
{
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = DynamoDbLimits.MaxJsonDepth };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    public static byte[] Encode(AttributeMap attributes)
    {
        var buffer = _buffer ??= new ArrayBufferWriter<byte>(4096);
        var writer = _writer ??= new Utf8JsonWriter(buffer, WriterOptions);
        buffer.ResetWrittenCount();
        writer.Reset();
        AttributeValueWriter.Write(writer, attributes);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public static AttributeMap Decode(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, ReaderOptions);
        reader.Read();
        return AttributeValueReader.ReadMap(ref reader);
    }

    /// <summary>Only the attributes of the given names.</summary>
    public static AttributeMap DecodeSome(ReadOnlySpan<byte> json, IReadOnlySet<string> names)
    {
        var reader = new Utf8JsonReader(json, ReaderOptions);
        reader.Read();
        return AttributeValueReader.ReadSome(ref reader, names);
    }
}
