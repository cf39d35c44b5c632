using System.Globalization;
using System.Net.Http.Headers;

namespace Acinaces.Adapters.Http;

/// <summary>Status line and headers of an answer.</summary>
internal sealed class ResponseHead
{
    private readonly string[] _lines;

    /// <exception cref="FormatException">It is not HTTP/1.x, or its lengths contradict each other.</exception>
    public ResponseHead(string text)
    {
        _lines = text.Split("\r\n");
        var status = _lines[0];
        if (status.Length < 12 || !status.StartsWith("HTTP/1.", StringComparison.Ordinal) || !int.TryParse(status.AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            throw new FormatException("The answer is not HTTP/1.x.");
        Status = code;
        Closes = status[7] == '0';
        foreach (var (name, value) in Headers())
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
        foreach (var (name, value) in Headers())
            if (!headers.TryAddWithoutValidation(name, value)) contentHeaders.TryAddWithoutValidation(name, value);
    }

    private void SetLength(string value)
    {
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var length) || (Length is { } other && other != length))
            throw new FormatException("The answer's length is not readable.");
        Length = length;
    }

    private IEnumerable<(string Name, string Value)> Headers()
    {
        for (var i = 1; i < _lines.Length; i++)
        {
            var colon = _lines[i].IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) yield return (_lines[i][..colon], _lines[i][(colon + 1)..].Trim());
        }
    }
}
