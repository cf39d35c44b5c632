using System.Text;
using Acinaces.Emulator.ApiGateway.DataPlane;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>Ends a call with an answer of the HTTP API itself.</summary>
internal sealed class HttpFault(int status, string message) : Exception(message)
{
    /// <summary>Value of <c>www-authenticate</c>. Absent for most.</summary>
    public string? Challenge { get; init; }

    public static HttpFault BadRequest() => new(400, "Bad Request");

    public static HttpFault NotFound() => new(404, "Not Found");

    public static HttpFault Forbidden() => new(403, "Forbidden");

    public static HttpFault Unauthorized() => new(401, "Unauthorized");

    /// <summary>The request has no token.</summary>
    public static HttpFault MissingToken() => new(401, "Unauthorized") { Challenge = "Bearer" };

    public static HttpFault InvalidToken(string why) => new(401, "Unauthorized") { Challenge = $"Bearer scope=\"\" error=\"invalid_token\" error_description=\"{why}\"" };

    public static HttpFault InsufficientScope(IEnumerable<string> scopes) => new(403, "Forbidden") { Challenge = $"Bearer scope=\"{string.Join(' ', scopes)}\" error=\"insufficient_scope\"" };

    public static HttpFault TooManyRequests() => new(429, "Too Many Requests");

    public static HttpFault TooLarge() => new(413, "Request Entity Too Large");

    /// <summary>The function cannot be called, fails, or answers what is no answer.</summary>
    public static HttpFault Internal() => new(500, "Internal Server Error");

    /// <summary>The function is busy, or its time is over.</summary>
    public static HttpFault Unavailable() => new(503, "Service Unavailable");

    public void Write(WireResponse response)
    {
        response.Clear();
        response.Status = status;
        response.ContentType = "application/json";
        if (Challenge is not null) response.AddHeader("www-authenticate", Challenge);
        Encoding.UTF8.GetBytes($"{{\"message\":{ContextText.Quote(Message)}}}", response.Body);
    }
}
