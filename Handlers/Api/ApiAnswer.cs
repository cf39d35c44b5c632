using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Acinaces.Handlers.Api;

/// <summary>What goes back to the caller.</summary>
public sealed record ApiAnswer(int Status, ReadOnlyMemory<byte> Body)
{
    /// <summary>Headers beyond those of every answer. Absent mostly.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    public static ApiAnswer Json<T>(int status, T value, JsonTypeInfo<T> type) => new(status, JsonSerializer.SerializeToUtf8Bytes(value, type));

    public static ApiAnswer Ok<T>(T value, JsonTypeInfo<T> type) => Json(200, value, type);

    public static readonly ApiAnswer NoContent = new(204, default);
}
