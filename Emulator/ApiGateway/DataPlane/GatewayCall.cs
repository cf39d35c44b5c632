using System.Diagnostics;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.ApiGateway.DataPlane;

/// <summary>One request to an API of either product, and what both find out about it.</summary>
internal abstract class GatewayCall(WireRequest request, WireResponse response, string requestId, DateTimeOffset receivedAt)
{
    private List<KeyValuePair<string, string>>? _query;

    public WireRequest Request { get; } = request;

    public WireResponse Response { get; } = response;

    public string RequestId { get; } = requestId;

    public DateTimeOffset ReceivedAt { get; } = receivedAt;

    /// <summary>What the API calls the route. Absent: none has been found.</summary>
    public abstract string? RouteName { get; }

    public List<KeyValuePair<string, string>> PathParameters { get; } = [];

    /// <summary>Decoded, in the order sent.</summary>
    public List<KeyValuePair<string, string>> Query => _query ??= Request.Query.Length == 0 ? [] : FormFields.Parse(Request.Query);

    /// <summary>Value of X-Amzn-Trace-Id for the function.</summary>
    public string TraceHeader { get; set; } = "";

    /// <summary>The span of the request. Absent when it is not sampled.</summary>
    public Activity? Span { get; set; }

    public string SourceIp => Request.RemoteAddress is { } address ? (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString() : "127.0.0.1";
}
