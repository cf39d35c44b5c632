using System.Net;
using Acinaces.Emulator.Signing;
using Microsoft.AspNetCore.Http;

namespace Acinaces.Emulator.Pipeline;

/// <summary>One HTTP request, whichever transport brought it. Valid only until its handler ends: the object and its buffers are used again.</summary>
internal class WireRequest
{
    /// <summary>A larger body is left to the operation, where it reads it itself.</summary>
    public const int LargestHeldBytes = 1024 * 1024;

    private IPAddress? _remoteAddress;
    private string? _sourceIp;

    /// <summary>HTTP method in upper case.</summary>
    public string Method { get; set; } = "GET";

    /// <summary>Path as sent: percent-encoded, without query, starting with a slash.</summary>
    public string Path { get; set; } = "/";

    /// <summary>Query as sent, without the question mark; empty when there is none.</summary>
    public string Query { get; set; } = "";

    public IHeaderDictionary Headers { get; set; } = new HeaderDictionary();

    /// <summary>The whole body, as sent (a content encoding is not undone).</summary>
    public ReadOnlyMemory<byte> Body { get; set; }

    /// <summary>The body where it is too large to be held: read once, from the front. Absent: it is <see cref="Body"/>.</summary>
    public Stream? Content { get; set; }

    /// <summary>What the parts of a body that is signed piece by piece are checked with. Absent: the body is not signed so, or nothing is checked.</summary>
    public PayloadSeal? Seal { get; set; }

    /// <summary>Address of the client; absent for in-process calls.</summary>
    public IPAddress? RemoteAddress
    {
        get => _remoteAddress;
        set => (_remoteAddress, _sourceIp) = (value, null);
    }

    /// <summary><see cref="RemoteAddress"/> as text; written once per connection.</summary>
    public string? SourceIp => _sourceIp ??= _remoteAddress?.ToString();

    public EndpointListener Listener { get; set; }

    /// <summary>The custom domain that the port stands for. Absent: the host name says it.</summary>
    public string? Domain { get; init; }

    /// <summary>Ends when the client has gone.</summary>
    public virtual CancellationToken Aborted => CancellationToken.None;
}
