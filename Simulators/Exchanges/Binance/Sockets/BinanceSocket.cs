using System.Net.WebSockets;
using System.Threading.Channels;

namespace Acinaces.Simulators.Exchanges.Binance.Sockets;

/// <summary>One WebSocket connection: messages go out in order and never make the sender wait.</summary>
internal sealed class BinanceSocket(WebSocket socket, TimeProvider clock) : IDisposable
{
    private const int MaxMessageBytes = 64 * 1_024;
    private const int MaxWaiting = 20_000;
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);
    private readonly Channel<ReadOnlyMemory<byte>> _outgoing = Channel.CreateBounded<ReadOnlyMemory<byte>>(
        new BoundedChannelOptions(MaxWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
    private readonly CancellationTokenSource _ending = new(Life, clock);
    private readonly Lock _endGate = new();
    private bool _isOver;

    /// <summary>Queues a message. A reader so slow that the queue is full loses its connection, not single messages.</summary>
    public void Send(ReadOnlyMemory<byte> message)
    {
        if (!_outgoing.Writer.TryWrite(message)) Break();
    }

    /// <summary>Breaks the connection without a farewell. One that has ended by itself meanwhile is left alone.</summary>
    public void Break()
    {
        lock (_endGate)
        {
            if (!_isOver) _ending.Cancel();
        }
    }

    /// <summary>Reads until the connection ends. The handler says whether it goes on.</summary>
    public async Task RunAsync(Func<ReadOnlyMemory<byte>, Task<bool>> onMessage, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _ending.Token);
        var sending = SendAllAsync(ending.Token);
        try
        {
            await ReceiveAllAsync(onMessage, ending.Token);
        }
        catch (Exception lost) when (lost is WebSocketException or OperationCanceledException or IOException)
        {
            // The other side went away or this side broke off: both simply end the connection.
            socket.Abort();
        }
        finally
        {
            _outgoing.Writer.TryComplete();
            await ending.CancelAsync();
            await sending;
        }
    }

    public void Dispose()
    {
        lock (_endGate)
        {
            _isOver = true;
            _ending.Dispose();
        }
    }

    private async Task ReceiveAllAsync(Func<ReadOnlyMemory<byte>, Task<bool>> onMessage, CancellationToken cancellationToken)
    {
        var buffer = new byte[4 * 1_024];
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
                return;
            }
            length += part.Count;
            if (part.EndOfMessage)
            {
                if (!await onMessage(buffer.AsMemory(0, length)))
                {
                    await socket.CloseAsync(WebSocketCloseStatus.PolicyViolation, "Too many requests", cancellationToken);
                    return;
                }
                length = 0;
            }
            else if (length == MaxMessageBytes)
            {
                await socket.CloseAsync(WebSocketCloseStatus.MessageTooBig, "Payload too long", cancellationToken);
                return;
            }
            else if (length == buffer.Length) Array.Resize(ref buffer, Math.Min(buffer.Length * 4, MaxMessageBytes));
        }
    }

    private async Task SendAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var message in _outgoing.Reader.ReadAllAsync(cancellationToken))
                await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        catch (Exception lost) when (lost is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            Break();
        }
    }
}
