using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Acinaces.Adapters.Http;

/// <summary>One connection; it carries one request at a time.</summary>
internal sealed class PlainConnection : IDisposable
{
    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(3);
    private readonly Socket _socket;
    private readonly ResponseReader _reader;
    private byte[] _outgoing = new byte[4096];
    private int _length;

    private PlainConnection(Socket socket) => (_socket, _reader) = (socket, new ResponseReader(socket));

    /// <summary>When it was given back, by the clock's timestamps.</summary>
    public long LastUsed { get; set; }

    /// <summary>Whether the other side has neither closed it nor sent anything nobody asked for.</summary>
    public bool IsOpen => !_socket.Poll(0, SelectMode.SelectRead);

    public static async Task<PlainConnection> OpenAsync(string host, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(ConnectPatience);
            if (IPAddress.TryParse(host.Trim('[', ']'), out var address)) await socket.ConnectAsync(address, port, patience.Token).ConfigureAwait(false);
            else await socket.ConnectAsync(host, port, patience.Token).ConfigureAwait(false);
            return new PlainConnection(socket);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            socket.Dispose();
            throw new IOException("The connection could not be opened in time.");
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <returns>The answer, read whole, and whether the connection can be used again.</returns>
    public async Task<(HttpResponseMessage Response, bool Reusable)> ExchangeAsync(HttpRequestMessage request, Uri address, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        Write(request, address, body.Span);
        for (var sent = 0; sent < _length;)
            sent += await _socket.SendAsync(_outgoing.AsMemory(sent, _length - sent), cancellationToken).ConfigureAwait(false);
        return await _reader.ReadAsync(request, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _socket.Dispose();

    private void Write(HttpRequestMessage request, Uri address, ReadOnlySpan<byte> body)
    {
        _length = 0;
        Append(request.Method.Method);
        Append(" ");
        Append(address.PathAndQuery);
        Append(" HTTP/1.1\r\nHost: ");
        Append(address.Authority);
        foreach (var header in request.Headers.NonValidated) AppendHeader(header);
        if (request.Content is { } content)
        {
            foreach (var header in content.Headers.NonValidated)
                if (!header.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)) AppendHeader(header);
        }
        if (body.Length > 0 || request.Method != HttpMethod.Get)
        {
            Append("\r\nContent-Length: ");
            Append(body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        Append("\r\n\r\n");
        Reserve(body.Length);
        body.CopyTo(_outgoing.AsSpan(_length));
        _length += body.Length;
    }

    private void AppendHeader(KeyValuePair<string, System.Net.Http.Headers.HeaderStringValues> header)
    {
        var value = header.Value.ToString();
        // A line break in a value would start a header, or a request, of somebody else's choice.
        if (value.AsSpan().ContainsAny('\r', '\n', '\0')) throw new FormatException($"The header {header.Key} contains a line break.");
        Append("\r\n");
        Append(header.Key);
        Append(": ");
        Append(value);
    }

    private void Append(string text)
    {
        Reserve(text.Length);
        _length += Encoding.Latin1.GetBytes(text, _outgoing.AsSpan(_length));
    }

    private void Reserve(int more)
    {
        if (_outgoing.Length - _length < more) Array.Resize(ref _outgoing, Math.Max(_outgoing.Length * 2, _length + more));
    }
}
