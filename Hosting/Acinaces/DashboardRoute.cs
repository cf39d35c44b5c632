using Microsoft.AspNetCore.Http;

namespace Acinaces.Hosting;

/// <summary>
/// An API of the dashboard beyond the host's own. Register any number with <c>builder.Services.AddSingleton(new DashboardRoute("/api/aws/", ...))</c>;
/// requests below the prefix come here after the login was checked.
/// </summary>
/// <param name="Prefix">Begins with <c>/api/</c>.</param>
/// <param name="Handle">Answers a request; the services of the application are its <c>RequestServices</c>.</param>
public sealed record DashboardRoute(string Prefix, Func<HttpContext, Task> Handle);
