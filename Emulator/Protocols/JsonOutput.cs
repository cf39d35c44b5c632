using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Acinaces.Emulator.Protocols;

/// <summary>Writes JSON as AWS does: compact, and with no more escapes than JSON needs.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // A writer costs several allocations; each thread keeps the one it used last. It is taken out while in use, so a nested call gets its own.
    [ThreadStatic]
    private static Utf8JsonWriter? _kept;

    public static void Write<T>(IBufferWriter<byte> output, T value, JsonTypeInfo<T> type)
    {
        var writer = Rent(output);
        JsonSerializer.Serialize(writer, value, type);
        Return(writer);
    }

    public static Utf8JsonWriter Rent(IBufferWriter<byte> output)
    {
        var writer = _kept;
        if (writer is null) return new Utf8JsonWriter(output, Options);
        _kept = null;
        writer.Reset(output);
        return writer;
    }

    /// <summary>Flushes, and keeps the writer for the next use. Not called after an exception: that writer is dropped.</summary>
    public static void Return(Utf8JsonWriter writer)
    {
        writer.Flush();
        _kept = writer;
    }
}
