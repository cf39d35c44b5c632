using Microsoft.Extensions.Primitives;

namespace Acinaces.Emulator.Pipeline;

/// <summary>The answer to a <see cref="WireRequest"/>; filled by the handler, sent by the transport with its length known.</summary>
internal sealed class WireResponse
{
    private readonly List<KeyValuePair<string, string>> _headers = [];

    /// <summary>HTTP status. Default 200.</summary>
    public int Status { get; set; } = 200;

    /// <summary>Absent: no content type is sent.</summary>
    public string? ContentType { get; set; }

    /// <summary>Write the body here.</summary>
    public ResponseBody Body { get; } = new();

    /// <summary>The body where it is too large to be held; <see cref="ContentLength"/> says its length. Absent: it is <see cref="Body"/>.</summary>
    public Stream? Content { get; set; }

    /// <summary>Bytes of the body where they are not in <see cref="Body"/>: of <see cref="Content"/>, or what an answer to HEAD would have had.</summary>
    public long? ContentLength { get; set; }

    /// <summary>The encodings that the client takes, where its service compresses answers.</summary>
    public StringValues AcceptEncoding { get; set; }

    /// <summary>Close the connection without any answer, as a network failure would.</summary>
    public bool Drop { get; set; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers => _headers;

    /// <summary>Adds a header. A name given twice is sent twice.</summary>
    public void AddHeader(string name, string value) => _headers.Add(new(name, value));

    /// <summary>Back to an empty answer with status 200.</summary>
    public void Clear()
    {
        Status = 200;
        ContentType = null;
        Drop = false;
        AcceptEncoding = default;
        _headers.Clear();
        Body.Clear();
        Content?.Dispose();
        Content = null;
        ContentLength = null;
    }
}
