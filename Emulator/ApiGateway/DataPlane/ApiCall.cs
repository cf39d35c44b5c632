using System.Diagnostics;
using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.ApiGateway.DataPlane;

/// <summary>One request to an API and what has been found out about it so far.</summary>
internal sealed class ApiCall(WireRequest request, WireResponse response, string requestId, string extendedRequestId, DateTimeOffset receivedAt)
{
    private List<KeyValuePair<string, string>>? _query;

    public WireRequest Request { get; } = request;

    public WireResponse Response { get; } = response;

    public string RequestId { get; } = requestId;

    public string ExtendedRequestId { get; } = extendedRequestId;

    public DateTimeOffset ReceivedAt { get; } = receivedAt;

    public StageMatch? Match { get; set; }

    public ApiResource? Resource { get; set; }

    public ApiMethod? Method { get; set; }

    public List<KeyValuePair<string, string>> PathParameters { get; } = [];

    /// <summary>Decoded, in the order sent.</summary>
    public List<KeyValuePair<string, string>> Query => _query ??= Request.Query.Length == 0 ? [] : FormFields.Parse(Request.Query);

    /// <summary>What the authorizer said. Absent: there is none.</summary>
    public AuthorizerAnswer? Authorizer { get; set; }

    public ApiKey? Key { get; set; }

    /// <summary>Value of X-Amzn-Trace-Id for the function.</summary>
    public string TraceHeader { get; set; } = "";

    /// <summary>The span of the request. Absent when it is not sampled.</summary>
    public Activity? Span { get; set; }

    public string ContentType
    {
        get
        {
            var full = Request.Headers.ContentType.ToString();
            var semicolon = full.IndexOf(';', StringComparison.Ordinal);
            return full.Length == 0 ? "application/json" : semicolon < 0 ? full : full[..semicolon].TrimEnd();
        }
    }

    public string SourceIp => Request.RemoteAddress is { } address ? (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString() : "127.0.0.1";

    /// <summary><c>arn:aws:execute-api:REGION:ACCOUNT:API/STAGE/METHOD/path</c>.</summary>
    public string MethodArn(string region, string accountId) =>
        Match is { } match ? $"arn:aws:execute-api:{region}:{accountId}:{match.Stage.Api.Id}/{match.Stage.Stage.StageName}/{Request.Method}/{match.Path.TrimStart('/')}" : "";
}
