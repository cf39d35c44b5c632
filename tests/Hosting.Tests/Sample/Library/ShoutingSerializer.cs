using System.Text.Json;

namespace Acinaces.Sample.Library;

/// <summary>Reads and writes texts in capital letters.</summary>
public sealed class ShoutingSerializer
{
    public T? Deserialize<T>(Stream requestStream) => JsonSerializer.Deserialize<T>(requestStream);

    public void Serialize<T>(T response, Stream responseStream) => JsonSerializer.Serialize(responseStream, $"{response}".ToUpperInvariant());
}
