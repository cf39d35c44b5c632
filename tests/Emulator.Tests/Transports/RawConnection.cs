using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Acinaces.Emulator.Tests.Transports;

/// <summary>A client that sends bytes as a test writes them, and reads answers one by one.</summary>
internal sealed class RawConnection : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly CancellationTokenSource _patience = new(Patience);
    private readonly List<byte> _received = [];

    public static async Task<RawConnection> OpenAsync(EmulatorHost host)
    {
        var connection = new RawConnection();
        var address = new Uri(host.Url);
        await connection._socket.ConnectAsync(address.Host, address.Port, connection._patience.Token);
        return connection;
    }

    public async Task SendAsync(string text) => await _socket.SendAsync(Encoding.Latin1.GetBytes(text), _patience.Token);

    public void EndSending() => _socket.Shutdown(SocketShutdown.Send);

    /// <summary>The next answer. Absent: the server closed the connection instead.</summary>
    /// <param name="hasBody">False: it is the answer to HEAD, or one that says that more is awaited.</param>
    public async Task<RawAnswer?> ReceiveAsync(bool hasBody = true)
    {
        int end;
        while ((end = Text().IndexOf("\r\n\r\n", StringComparison.Ordinal)) < 0)
        {
            if (!await FillAsync()) return null;
        }
        var lines = Text()[..end].Split("\r\n");
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToLookup(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase);
        var length = hasBody && headers["Content-Length"].SingleOrDefault() is { } declared ? int.Parse(declared, CultureInfo.InvariantCulture) : 0;
        while (_received.Count < end + 4 + length)
        {
            if (!await FillAsync()) throw new IOException("The answer ends before its body does.");
        }
        var body = Text().Substring(end + 4, length);
        _received.RemoveRange(0, end + 4 + length);
        return new RawAnswer(int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture), headers, body);
    }

    public void Dispose()
    {
        _socket.Dispose();
        _patience.Dispose();
    }

    private string Text() => Encoding.Latin1.GetString([.. _received]);

    private async Task<bool> FillAsync()
    {
        var buffer = new byte[16 * 1024];
        int count;
        try
        {
            count = await _socket.ReceiveAsync(buffer, _patience.Token);
        }
        catch (SocketException)
        {
            return false;
        }
        _received.AddRange(buffer.AsSpan(0, count));
        return count > 0;
    }
}
