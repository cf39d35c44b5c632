using System.Buffers;
using System.Text.Json;
using Acinaces.Simulators.Exchanges.Binance.Sockets;
using Microsoft.Extensions.Logging;

namespace Acinaces.Simulators.Exchanges.Binance.Streams;

/// <summary>One connection to market streams: what it listens to and the control messages it sends.</summary>
internal sealed class StreamConnection(StreamHub hub, BinanceSocket socket, bool isCombined, TimeProvider clock, ILogger log)
{
    private const int MaxStreams = 1_024;
    private const int MaxMessagesPerSecond = 5;
    private readonly List<string> _names = [];
    private long _second;
    private int _messages;

    /// <summary>Wraps each payload with the name of its stream.</summary>
    public bool IsCombined { get; private set; } = isCombined;

    public void Send(ReadOnlyMemory<byte> message) => socket.Send(message);

    public void Subscribe(IEnumerable<string> names)
    {
        foreach (var name in names.Where(name => !_names.Contains(name)))
        {
            _names.Add(name);
            // The vendor accepts any name; silence alone would be hard to understand. Some clients only number their connections.
            if (!hub.Subscribe(this, name) && name.Contains('@', StringComparison.Ordinal)) StreamLog.UnknownStream(log, name);
        }
    }

    public void End()
    {
        foreach (var name in _names) hub.Unsubscribe(this, name);
    }

    /// <returns>False when the connection sends too much and must close.</returns>
    public Task<bool> HandleAsync(ReadOnlyMemory<byte> message)
    {
        var second = clock.GetUtcNow().ToUnixTimeSeconds();
        if (second != _second) (_second, _messages) = (second, 0);
        if (++_messages > MaxMessagesPerSecond) return Task.FromResult(false);
        try
        {
            using var document = JsonDocument.Parse(message);
            Handle(document.RootElement);
        }
        catch (JsonException)
        {
            Reply(null, json => WriteError(json, 3, "Invalid JSON: expected value"));
        }
        catch (ControlException refused)
        {
            Reply(refused.Id, json => WriteError(json, refused.Code, refused.Message));
        }
        return Task.FromResult(true);
    }

    private void Handle(JsonElement request)
    {
        if (request.ValueKind != JsonValueKind.Object) throw new ControlException(2, "Invalid request: request must be an object", null);
        var id = RequestId.Read(request);
        if (!request.TryGetProperty("method", out var method) || method.ValueKind != JsonValueKind.String) throw new ControlException(2, "Invalid request: missing field `method`", id);
        switch (method.GetString())
        {
            case "SUBSCRIBE":
                var added = Names(request, id);
                if (_names.Union(added).Count() > MaxStreams) throw new ControlException(2, "Invalid request: too many streams", id);
                Subscribe(added);
                Reply(id, json => json.WriteNull("result"u8));
                break;
            case "UNSUBSCRIBE":
                foreach (var name in Names(request, id).Where(_names.Remove)) hub.Unsubscribe(this, name);
                Reply(id, json => json.WriteNull("result"u8));
                break;
            case "LIST_SUBSCRIPTIONS":
                Reply(id, WriteNames);
                break;
            case "SET_PROPERTY":
                IsCombined = Property(request, id, withValue: true);
                Reply(id, json => json.WriteNull("result"u8));
                break;
            case "GET_PROPERTY":
                Property(request, id, withValue: false);
                Reply(id, json => json.WriteBoolean("result"u8, IsCombined));
                break;
            default:
                throw new ControlException(2, $"Invalid request: unknown variant `{method.GetString()}`, expected one of `SUBSCRIBE`, `UNSUBSCRIBE`, `LIST_SUBSCRIPTIONS`, `SET_PROPERTY`, `GET_PROPERTY`", id);
        }
    }

    private static List<string> Names(JsonElement request, string? id)
    {
        if (!request.TryGetProperty("params", out var list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0) throw new ControlException(2, "Invalid request: missing field `params`", id);
        return [.. list.EnumerateArray().Select(name => name.ValueKind == JsonValueKind.String ? name.GetString() ?? "" : throw new ControlException(2, "Invalid request: invalid type in `params`, expected a string", id))];
    }

    private static bool Property(JsonElement request, string? id, bool withValue)
    {
        var wanted = withValue ? 2 : 1;
        if (!request.TryGetProperty("params", out var list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() != wanted) throw new ControlException(2, "Invalid request: wrong number of parameters", id);
        if (list[0].ValueKind != JsonValueKind.String || list[0].GetString() != "combined") throw new ControlException(0, "Unknown property", id);
        if (!withValue) return false;
        return list[1].ValueKind is JsonValueKind.True or JsonValueKind.False ? list[1].GetBoolean() : throw new ControlException(1, "Invalid value type: expected Boolean", id);
    }

    private void WriteNames(Utf8JsonWriter json)
    {
        json.WriteStartArray("result"u8);
        foreach (var name in _names) json.WriteStringValue(name);
        json.WriteEndArray();
    }

    private static void WriteError(Utf8JsonWriter json, int code, string text)
    {
        json.WriteNumber("code"u8, code);
        json.WriteString("msg"u8, text);
    }

    private void Reply(string? rawId, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WritePropertyName("id"u8);
            json.WriteRawValue(rawId ?? "null");
            json.WriteEndObject();
        }
        socket.Send(buffer.WrittenMemory);
    }
}
