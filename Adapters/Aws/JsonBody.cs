using System.Buffers;
using System.Text.Json;

namespace Acinaces.Adapters.Aws;

/// <summary>One JSON object written by hand into memory.</summary>
public static class JsonBody
{
    public static ReadOnlyMemory<byte> Write<TState>(TState state, Action<Utf8JsonWriter, TState> members)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        writer.WriteStartObject();
        members(writer, state);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }
}
