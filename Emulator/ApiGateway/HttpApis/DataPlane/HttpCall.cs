using System.Diagnostics;
using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>One request to a stage of an HTTP API and what has been found out about it so far.</summary>
internal sealed class HttpCall(WireRequest request, WireResponse response, StageMatch match, string requestId, DateTimeOffset receivedAt)
{
    private List<KeyValuePair<string, string>>? _query;
    private ApiRoute? _route;

    public WireRequest Request { get; } = request;

    public WireResponse Response { get; } = response;

    public StageMatch Match { get; } = match;

    public CompiledStage Stage => Match.Stage;

    public string RequestId { get; } = requestId;

    public DateTimeOffset ReceivedAt { get; } = receivedAt;

    /// <exception cref="InvalidOperationException">None has been found: the call has ended with an error.</exception>
    public ApiRoute Route
    {
        get => _route ?? throw new InvalidOperationException("The call has no route.");
        set => _route = value;
    }

    public List<KeyValuePair<string, string>> PathParameters { get; } = [];

    /// <summary>Decoded, in the order sent.</summary>
    public List<KeyValuePair<string, string>> Query => _query ??= Request.Query.Length == 0 ? [] : FormFields.Parse(Request.Query);

    /// <summary>Who calls, as the route's authorizer found out. Absent: it has none.</summary>
    public CallerIdentity? Identity { get; set; }

    /// <summary>Value of X-Amzn-Trace-Id for functions.</summary>
    public string TraceHeader { get; set; } = "";

    /// <summary>The span of the request. Absent when it is not sampled.</summary>
    public Activity? Span { get; set; }

    public string SourceIp => Request.RemoteAddress is { } address ? (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString() : "127.0.0.1";

    public string UserAgent => Request.Headers.UserAgent.ToString();
}
