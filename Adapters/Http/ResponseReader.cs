using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Acinaces.Adapters.Http;

/// <summary>Reads whole answers from a socket: with a length, in chunks, or up to the end of the connection.</summary>
internal sealed class ResponseReader(Socket socket)
{
    private const int MaxHead = 64 * 1024;
    private const int MaxBody = 64 * 1024 * 1024;
    private static readonly byte[] HeadEnd = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] LineEnd = "\r\n"u8.ToArray();
    private byte[] _buffer = new byte[8192];
    private int _start;
    private int _end;

    public async Task<(HttpResponseMessage Response, bool Reusable)> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        while (true)
        {
            var headEnd = await FindAsync(HeadEnd, MaxHead, cancellationToken).ConfigureAwait(false);
            var head = new ResponseHead(Encoding.Latin1.GetString(_buffer, _start, headEnd));
            _start += headEnd + 4;
            // 1xx only announces the real answer.
            if (head.Status is >= 100 and < 200) continue;
            var (body, delimited) = await BodyAsync(request, head, cancellationToken).ConfigureAwait(false);
            var response = new HttpResponseMessage((HttpStatusCode)head.Status) { RequestMessage = request, Content = new HeldContent(body) };
            head.CopyTo(response.Headers, response.Content.Headers);
            return (response, delimited && !head.Closes && _start == _end);
        }
    }

    private async Task<(byte[] Body, bool Delimited)> BodyAsync(HttpRequestMessage request, ResponseHead head, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Head || head.Status is 204 or 304) return ([], true);
        if (head.IsChunked) return (await ChunksAsync(cancellationToken).ConfigureAwait(false), true);
        if (head.Length is { } length) return (await TakeAsync(length, cancellationToken).ConfigureAwait(false), true);
        return (await RestAsync(cancellationToken).ConfigureAwait(false), false);
    }

    private async Task<byte[]> ChunksAsync(CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        while (true)
        {
            var lineEnd = await FindAsync(LineEnd, 1024, cancellationToken).ConfigureAwait(false);
            var line = Encoding.ASCII.GetString(_buffer, _start, lineEnd);
            var digits = line.AsSpan(0, line.Contains(';', StringComparison.Ordinal) ? line.IndexOf(';', StringComparison.Ordinal) : line.Length).Trim();
            _start += lineEnd + 2;
            if (!int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size) || size < 0 || body.Length + size > MaxBody)
                throw new FormatException("The answer's chunks are damaged.");
            if (size > 0) body.Write(await TakeAsync(size, cancellationToken).ConfigureAwait(false));
            var trailer = await FindAsync(LineEnd, MaxHead, cancellationToken).ConfigureAwait(false);
            // Trailers follow the last chunk, one a line, up to an empty one.
            while (size == 0 && trailer > 0)
            {
                _start += trailer + 2;
                trailer = await FindAsync(LineEnd, MaxHead, cancellationToken).ConfigureAwait(false);
            }
            _start += 2;
            if (size == 0) return body.ToArray();
        }
    }

    private async Task<byte[]> TakeAsync(int length, CancellationToken cancellationToken)
    {
        if (length > MaxBody) throw new FormatException("The answer is too long.");
        var body = new byte[length];
        var have = Math.Min(length, _end - _start);
        _buffer.AsSpan(_start, have).CopyTo(body);
        _start += have;
        while (have < length)
        {
            var read = await socket.ReceiveAsync(body.AsMemory(have), cancellationToken).ConfigureAwait(false);
            if (read == 0) throw new IOException("The answer breaks off.");
            have += read;
        }
        return body;
    }

    private async Task<byte[]> RestAsync(CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        do
        {
            body.Write(_buffer, _start, _end - _start);
            _start = _end = 0;
            if (body.Length > MaxBody) throw new FormatException("The answer is too long.");
            _end = await socket.ReceiveAsync(_buffer.AsMemory(), cancellationToken).ConfigureAwait(false);
        }
        while (_end > 0);
        return body.ToArray();
    }

    /// <summary>Where the mark begins, counted from the first unread byte; reads on until it is there.</summary>
    private async Task<int> FindAsync(byte[] mark, int most, CancellationToken cancellationToken)
    {
        while (true)
        {
            var at = _buffer.AsSpan(_start, _end - _start).IndexOf(mark);
            if (at >= 0) return at;
            if (_end - _start > most) throw new FormatException("The answer's head is too long.");
            if (_start == _end) _start = _end = 0;
            if (_end == _buffer.Length)
            {
                var target = _start == 0 ? new byte[_buffer.Length * 2] : _buffer;
                _buffer.AsSpan(_start, _end - _start).CopyTo(target);
                (_buffer, _end, _start) = (target, _end - _start, 0);
            }
            var read = await socket.ReceiveAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            if (read == 0) throw new IOException("The connection was closed without an answer.");
            _end += read;
        }
    }
}
