using System.Security.Cryptography;
using Aspire.Hosting.Telemetry;
using Microsoft.AspNetCore.Http;

namespace Aspire.Hosting.ResourceService;

/// <summary>Lets in whoever has the link of the console, and scripts with the same token as a bearer token.</summary>
internal sealed class DashboardLogin(DashboardSettings settings)
{
    public const string Cookie = "acinaces-dashboard";

    private readonly string _session = RandomNumberGenerator.GetHexString(64, lowercase: true);

    public bool IsAllowed(HttpRequest request)
    {
        if (request.Cookies.TryGetValue(Cookie, out var session) && Secrets.AreEqual(session, _session))
        {
            return true;
        }

        var authorization = request.Headers.Authorization.ToString();
        return authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) && Secrets.AreEqual(authorization["Bearer ".Length..], settings.BrowserToken);
    }

    public Task LoginAsync(HttpContext context)
    {
        if (!Secrets.AreEqual(context.Request.Query["t"].ToString(), settings.BrowserToken))
        {
            return HttpAnswer.ProblemAsync(context, StatusCodes.Status401Unauthorized, "The token is wrong. Open the login link that the AppHost printed at its last start.");
        }

        context.Response.Cookies.Append(Cookie, _session, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });
        context.Response.Redirect("/");
        return Task.CompletedTask;
    }
}
