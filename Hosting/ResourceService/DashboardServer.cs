using System.Net;
using Acinaces.Hosting;
using Aspire.Hosting.Running;
using Aspire.Hosting.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Aspire.Hosting.ResourceService;

/// <summary>The one listener of the AppHost: telemetry in; resources, console lines, commands and telemetry out; and the dashboard's pages.</summary>
internal sealed class DashboardServer(
    DashboardSettings settings,
    PortPool ports,
    ResourceApi resources,
    ConsoleApi console,
    TelemetryApi telemetry,
    OtlpReceiver otlp,
    IEnumerable<IDashboardAssets> assets,
    IEnumerable<DashboardRoute> routes,
    IServiceProvider services)
{
    private readonly DashboardLogin _login = new(settings);

    public void TakePort()
    {
        if (settings.Enabled)
        {
            settings.TakePort(ports);
        }
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!settings.Enabled)
        {
            return;
        }

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, settings.Port);
        });
        await using var application = builder.Build();
        application.Run(HandleAsync);
        await application.StartAsync(cancellationToken);
        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        // Streams to browsers end with the host; they are not waited for.
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await application.StopAsync(soon.Token);
    }

    internal async Task HandleAsync(HttpContext context)
    {
        SecurityHeaders.Add(context.Response);
        if (!SecurityHeaders.IsLocal(context.Request.Host))
        {
            await HttpAnswer.ProblemAsync(context, StatusCodes.Status403Forbidden, "The dashboard answers to 127.0.0.1 and localhost only.");
            return;
        }

        context.RequestServices = services;
        try
        {
            await RouteAsync(context, context.Request.Path.Value ?? "/");
        }
        catch (FormatException exception) when (!context.Response.HasStarted)
        {
            await HttpAnswer.ProblemAsync(context, StatusCodes.Status400BadRequest, exception.Message);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The reader has left; there is nobody to answer.
            return;
        }
    }

    private async Task RouteAsync(HttpContext context, string path)
    {
        if (OtlpReceiver.KindOf(path) is { } kind)
        {
            await otlp.ReceiveAsync(context, kind);
        }
        else if (path == "/login")
        {
            await _login.LoginAsync(context);
        }
        else if (!_login.IsAllowed(context.Request))
        {
            await HttpAnswer.ProblemAsync(context, StatusCodes.Status401Unauthorized, "Open the login link that the AppHost printed.");
        }
        else if (routes.FirstOrDefault(r => path.StartsWith(r.Prefix, StringComparison.Ordinal)) is { } route)
        {
            await route.Handle(context);
        }
        else if (path.StartsWith("/api/", StringComparison.Ordinal))
        {
            await ApiAsync(context, path["/api/".Length..].Split('/'));
        }
        else
        {
            await PageAsync(context, path);
        }
    }

    private Task ApiAsync(HttpContext context, string[] path) => (context.Request.Method, path) switch
    {
        ("GET", ["resources"]) => resources.ListAsync(context),
        ("GET", ["resources", "stream"]) => resources.StreamAsync(context),
        ("POST", ["resources", var name, "commands", var command]) => resources.ExecuteAsync(context, name, command),
        ("GET", ["console", var name]) => console.LinesAsync(context, name),
        ("GET", ["telemetry", "resources"]) => telemetry.SourcesAsync(context),
        ("GET", ["telemetry", "spans"]) => telemetry.ItemsAsync(context, TelemetryKind.Traces),
        ("GET", ["telemetry", "logs"]) => telemetry.ItemsAsync(context, TelemetryKind.Logs),
        ("GET", ["telemetry", "metrics"]) => telemetry.ItemsAsync(context, TelemetryKind.Metrics),
        ("GET", ["telemetry", "traces"]) => telemetry.TracesAsync(context),
        ("GET", ["telemetry", "traces", var traceId]) => telemetry.TraceAsync(context, traceId),
        _ => HttpAnswer.ProblemAsync(context, StatusCodes.Status404NotFound, "There is no such API."),
    };

    private async Task PageAsync(HttpContext context, string path)
    {
        var file = path == "/" || !path.Contains('.', StringComparison.Ordinal) ? "/index.html" : path;
        if (assets.Select(a => a.Find(file)).FirstOrDefault(a => a is not null) is not { } asset)
        {
            await HttpAnswer.ProblemAsync(context, StatusCodes.Status404NotFound, "There is no such page.");
            return;
        }

        context.Response.Headers.CacheControl = asset.IsImmutable ? "public, max-age=31536000, immutable" : "no-cache";
        await HttpAnswer.BytesAsync(context, asset.ContentType, asset.Content);
    }
}
