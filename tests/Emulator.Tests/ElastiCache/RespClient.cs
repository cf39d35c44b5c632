using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Acinaces.Emulator.Tests.ElastiCache;

/// <summary>A client of the Redis protocol that writes replies down as one line of text, so that two servers can be compared.</summary>
internal sealed class RespClient : IDisposable
{
    private readonly TcpClient _tcp = new() { NoDelay = true };
    private readonly BufferedStream _stream;

    public RespClient(int port)
    {
        _tcp.Connect("127.0.0.1", port);
        _tcp.ReceiveTimeout = 5000;
        _stream = new BufferedStream(_tcp.GetStream());
    }

    /// <summary>Sends words and reads one reply.</summary>
    public string Call(params string[] words)
    {
        Send(words);
        return Read();
    }

    /// <summary>A command as one types it, words parted by spaces.</summary>
    public string Type(string line) => Call(line.Split(' '));

    public void Send(params string[] words)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"*{words.Length}\r\n");
        foreach (var word in words) text.Append(CultureInfo.InvariantCulture, $"${Encoding.UTF8.GetByteCount(word)}\r\n{word}\r\n");
        _stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
        _stream.Flush();
    }

    public void SendRaw(string bytes)
    {
        _stream.Write(Encoding.UTF8.GetBytes(bytes));
        _stream.Flush();
    }

    /// <summary>One reply: <c>+OK</c>, <c>-ERR ...</c>, <c>:1</c>, <c>"text"</c>, <c>nil</c>, <c>[a b]</c>; maps as <c>{...}</c>, pushes as <c>&gt;[...]</c>.</summary>
    public string Read()
    {
        var line = ReadLine();
        var rest = line[1..];
        switch (line[0])
        {
            case '$' or '=':
                var length = int.Parse(rest, CultureInfo.InvariantCulture);
                if (length < 0) return "nil";
                var bytes = new byte[length + 2];
                _stream.ReadExactly(bytes);
                return $"\"{Encoding.UTF8.GetString(bytes, 0, length)}\"";
            case '_':
                return "nil";
            case '*' or '~' or '>' or '%':
                var count = int.Parse(rest, CultureInfo.InvariantCulture) * (line[0] == '%' ? 2 : 1);
                if (count < 0) return "nil";
                var items = string.Join(' ', Enumerable.Range(0, count).Select(_ => Read()));
                return line[0] switch { '%' => $"{{{items}}}", '~' => $"~[{items}]", '>' => $">[{items}]", _ => $"[{items}]" };
            default:
                return line;
        }
    }

    public void Dispose()
    {
        _stream.Dispose();
        _tcp.Dispose();
    }

    private string ReadLine()
    {
        var line = new List<byte>();
        for (var next = _stream.ReadByte(); next != '\n'; next = _stream.ReadByte())
        {
            if (next < 0) throw new EndOfStreamException("The server closed the connection.");
            line.Add((byte)next);
        }
        return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
    }
}
