using System.Buffers;
using System.Text.Json;
using Acinaces.Simulators.Market;
using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance.Streams;

/// <summary>One named stream and who listens to it. It exists only while somebody does. Guarded by the market's lock.</summary>
internal abstract class MarketStream(string name)
{
    private readonly List<StreamConnection> _subscribers = [];
    private readonly ArrayBufferWriter<byte> _buffer = new(512);

    public string Name { get; } = name;

    /// <summary>How often <see cref="OnBeat"/> is wanted, in milliseconds; 0 for a stream that only follows events.</summary>
    public virtual int PeriodMs => 0;

    public bool IsHeard => _subscribers.Count > 0;

    public void Add(StreamConnection connection) => _subscribers.Add(connection);

    public void Remove(StreamConnection connection) => _subscribers.Remove(connection);

    public virtual void OnTrade(SymbolMarket symbol, in Trade trade)
    {
    }

    public virtual void OnLevel(SymbolMarket symbol, Side side, decimal price, decimal quantity)
    {
    }

    public virtual void OnBeat(long nowMs)
    {
    }

    /// <summary>Starts a payload; <see cref="Publish"/> sends it.</summary>
    protected Utf8JsonWriter Begin()
    {
        _buffer.ResetWrittenCount();
        return new Utf8JsonWriter(_buffer);
    }

    protected void Publish(Utf8JsonWriter json)
    {
        json.Dispose();
        ReadOnlyMemory<byte> raw = _buffer.WrittenSpan.ToArray();
        ReadOnlyMemory<byte> combined = default;
        foreach (var subscriber in _subscribers)
        {
            if (subscriber.IsCombined && combined.IsEmpty) combined = Combine(raw.Span);
            subscriber.Send(subscriber.IsCombined ? combined : raw);
        }
    }

    private byte[] Combine(ReadOnlySpan<byte> raw)
    {
        var buffer = new ArrayBufferWriter<byte>(raw.Length + 64);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("stream"u8, Name);
            json.WritePropertyName("data"u8);
            json.WriteRawValue(raw, skipInputValidation: true);
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }
}
