using Microsoft.AspNetCore.Http;

namespace Aspire.Hosting.ResourceService;

/// <summary>What a browser may do with the pages served here, and which names they are served under.</summary>
internal static class SecurityHeaders
{
    public static void Add(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
    }

    /// <summary>Whether the request names this machine. Another name means that a foreign page has pointed its own name here.</summary>
    public static bool IsLocal(HostString host) => host.Host is "127.0.0.1" or "localhost" or "[::1]";
}
