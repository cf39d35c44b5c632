using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Protocols;

/// <summary>Reads the request and writes the answer of one operation in one protocol.</summary>
internal abstract class ProtocolCodec
{
    /// <exception cref="JsonException">The body is not what the protocol or the shape asks for.</exception>
    public abstract T Read<T>(WireRequest request, JsonTypeInfo<T> type);

    public abstract void Write<T>(WireResponse response, T value, JsonTypeInfo<T> type, string requestId);

    public abstract void WriteError(WireResponse response, AwsError error, string requestId);
}
