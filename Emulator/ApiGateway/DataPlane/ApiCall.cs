using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.DataPlane;

/// <summary>One request to a REST API and what has been found out about it so far.</summary>
internal sealed class ApiCall(WireRequest request, WireResponse response, string requestId, string extendedRequestId, DateTimeOffset receivedAt) : GatewayCall(request, response, requestId, receivedAt)
{
    public string ExtendedRequestId { get; } = extendedRequestId;

    public StageMatch? Match { get; set; }

    public ApiResource? Resource { get; set; }

    public override string? RouteName => Resource?.Path;

    public ApiMethod? Method { get; set; }

    /// <summary>What the authorizer said. Absent: there is none.</summary>
    public AuthorizerAnswer? Authorizer { get; set; }

    public ApiKey? Key { get; set; }

    public string ContentType
    {
        get
        {
            var full = Request.Headers.ContentType.ToString();
            var semicolon = full.IndexOf(';', StringComparison.Ordinal);
            return full.Length == 0 ? "application/json" : semicolon < 0 ? full : full[..semicolon].TrimEnd();
        }
    }

    /// <summary><c>arn:aws:execute-api:REGION:ACCOUNT:API/STAGE/METHOD/path</c>.</summary>
    public string MethodArn(string region, string accountId) =>
        Match is { } match ? $"arn:aws:execute-api:{region}:{accountId}:{match.Stage.Api.Id}/{match.Stage.Stage.StageName}/{Request.Method}/{match.Path.TrimStart('/')}" : "";
}
