using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Acinaces.Adapters.Aws;

/// <summary>One JSON object written by hand into memory.</summary>
public static class JsonBody
{
    // What we write goes to programs, never into a web page: quotes within texts need no six-letter escapes.
    private static readonly JsonWriterOptions Options = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write<TState>(TState state, Action<Utf8JsonWriter, TState> members)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        members(writer, state);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }
}
