using System.Net.Sockets;
using System.Text;

namespace Acinaces.Benchmarks.Http;

/// <summary>
/// One HTTP/1.1 connection that sends ready-made requests and reads the answers. It does as little as it can,
/// because it shares the cores with the servers it measures.
/// </summary>
internal sealed class KeepAliveConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[16 * 1024];
    private int _filled;

    public async Task ConnectAsync(string host, int port, CancellationToken cancellationToken) => await _socket.ConnectAsync(host, port, cancellationToken);

    /// <summary>Sends one request and reads its answer.</summary>
    /// <returns>The status, and the body, which is valid until the next call.</returns>
    public async ValueTask<(int Status, ReadOnlyMemory<byte> Body)> SendAsync(ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        await _socket.SendAsync(request, cancellationToken);
        _filled = 0;
        int headerEnd;
        while ((headerEnd = _buffer.AsSpan(0, _filled).IndexOf("\r\n\r\n"u8)) < 0) await FillAsync(cancellationToken);
        var bodyStart = headerEnd + 4;
        var status = 100 * (_buffer[9] - '0') + 10 * (_buffer[10] - '0') + (_buffer[11] - '0');
        var header = Encoding.ASCII.GetString(_buffer, 0, headerEnd);
        if (Length(header) is { } length)
        {
            while (_filled < bodyStart + length) await FillAsync(cancellationToken);
            return (status, _buffer.AsMemory(bodyStart, length));
        }
        while (!_buffer.AsSpan(bodyStart, _filled - bodyStart).EndsWith("0\r\n\r\n"u8)) await FillAsync(cancellationToken);
        return (status, _buffer.AsMemory(bodyStart, _filled - bodyStart));
    }

    public void Dispose() => _socket.Dispose();

    private static int? Length(string header)
    {
        var at = header.IndexOf("content-length:", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var from = at + "content-length:".Length;
        var to = header.IndexOf('\r', from);
        return int.Parse(header.AsSpan(from, (to < 0 ? header.Length : to) - from), System.Globalization.CultureInfo.InvariantCulture);
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (_filled == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = await _socket.ReceiveAsync(_buffer.AsMemory(_filled), cancellationToken);
        if (read == 0) throw new IOException("The server closed the connection.");
        _filled += read;
    }
}
