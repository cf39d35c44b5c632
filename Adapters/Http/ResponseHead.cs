using System.Globalization;
using System.Net.Http.Headers;

namespace Acinaces.Adapters.Http;

/// <summary>Status line and headers of an answer.</summary>
internal sealed class ResponseHead
{
    private readonly List<(string Name, string Value)> _headers = new(8);

    /// <exception cref="FormatException">It is not HTTP/1.x, or its lengths contradict each other.</exception>
    public ResponseHead(string text)
    {
        var lineEnd = text.IndexOf("\r\n", StringComparison.Ordinal);
        var status = lineEnd < 0 ? text.AsSpan() : text.AsSpan(0, lineEnd);
        if (status.Length < 12 || !status.StartsWith("HTTP/1.", StringComparison.Ordinal) || !int.TryParse(status.Slice(9, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            throw new FormatException("The answer is not HTTP/1.x.");
        Status = code;
        Closes = status[7] == '0';
        if (lineEnd >= 0) AddHeaders(text.AsSpan(lineEnd + 2));
        foreach (var (name, value) in _headers)
        {
            if (name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)) SetLength(value);
            else if (name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase)) IsChunked = value.Contains("chunked", StringComparison.OrdinalIgnoreCase);
            else if (name.Equals("Connection", StringComparison.OrdinalIgnoreCase) && value.Contains("close", StringComparison.OrdinalIgnoreCase)) Closes = true;
        }
    }

    public int Status { get; }

    /// <summary>Absent when the answer does not say.</summary>
    public int? Length { get; private set; }

    public bool IsChunked { get; }

    /// <summary>Whether the server closes the connection after this answer.</summary>
    public bool Closes { get; }

    public void CopyTo(HttpResponseHeaders headers, HttpContentHeaders contentHeaders)
    {
        foreach (var (name, value) in _headers)
            if (!headers.TryAddWithoutValidation(name, value)) contentHeaders.TryAddWithoutValidation(name, value);
    }

    private void SetLength(string value)
    {
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var length) || (Length is { } other && other != length))
            throw new FormatException("The answer's length is not readable.");
        Length = length;
    }

    private void AddHeaders(ReadOnlySpan<char> lines)
    {
        foreach (var range in lines.Split("\r\n"))
        {
            var line = lines[range];
            var colon = line.IndexOf(':');
            if (colon > 0) _headers.Add((line[..colon].ToString(), line[(colon + 1)..].Trim().ToString()));
        }
    }
}
