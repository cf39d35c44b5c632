using System.Globalization;
using System.Text;

namespace Acinaces.Adapters.Cache;

/// <summary>Reads answers of the Redis protocol: status, error, number and bulk text. Our commands get no arrays.</summary>
internal sealed class RespReader(Stream stream)
{
    private const int MaxLength = 8 * 1024 * 1024;
    private byte[] _buffer = new byte[4096];
    private int _start;
    private int _end;

    /// <returns>The value (null when absent) or the server's error text.</returns>
    public async Task<(string? Value, string? Error)> ReadAsync()
    {
        var line = await LineAsync().ConfigureAwait(false);
        var rest = line[1..];
        switch (line[0])
        {
            case '+' or ':': return (rest, null);
            case '-': return (null, rest);
            case '$':
                var length = int.Parse(rest, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
                return length < 0 ? (null, null) : (await TextAsync(length).ConfigureAwait(false), null);
            default: throw new FormatException($"The cache sent an answer of type '{line[0]}'.");
        }
    }

    private async Task<string> LineAsync()
    {
        while (true)
        {
            var at = _buffer.AsSpan(_start, _end - _start).IndexOf("\r\n"u8);
            if (at > 0)
            {
                var line = Encoding.UTF8.GetString(_buffer, _start, at);
                _start += at + 2;
                return line;
            }
            await FillAsync(_end - _start + 1).ConfigureAwait(false);
        }
    }

    private async Task<string> TextAsync(int length)
    {
        if (length > MaxLength) throw new FormatException("The cache sent a value that is too long.");
        await FillAsync(length + 2).ConfigureAwait(false);
        var text = Encoding.UTF8.GetString(_buffer, _start, length);
        _start += length + 2;
        return text;
    }

    /// <summary>Reads on until that many unread bytes are there.</summary>
    private async Task FillAsync(int needed)
    {
        if (_buffer.Length - _start < needed)
        {
            var target = needed > _buffer.Length ? new byte[Math.Max(needed, _buffer.Length * 2)] : _buffer;
            _buffer.AsSpan(_start, _end - _start).CopyTo(target);
            (_buffer, _end, _start) = (target, _end - _start, 0);
        }
        while (_end - _start < needed)
        {
            var read = await stream.ReadAsync(_buffer.AsMemory(_end)).ConfigureAwait(false);
            if (read == 0) throw new IOException("The cache closed the connection.");
            _end += read;
        }
    }
}
