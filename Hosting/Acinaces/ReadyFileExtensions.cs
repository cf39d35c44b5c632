using System.Text.Json.Nodes;
using Aspire.Hosting;
using Aspire.Hosting.Running;

namespace Acinaces.Hosting;

/// <summary>Tells scripts and tests when the application is up, and where.</summary>
public static class ReadyFileExtensions
{
    /// <summary>
    /// Adds members to the JSON object that <c>--ready-file FILE</c> asks for. It is written once every resource without explicit start is healthy;
    /// <c>readySeconds</c> (since the process started), <c>processIds</c> and, with a dashboard, <c>dashboardUrl</c> (with its login token) are always in it.
    /// </summary>
    /// <param name="builder">The application.</param>
    /// <param name="values">Called when all is healthy; endpoints and connection strings can be resolved then.</param>
    public static IDistributedApplicationBuilder AddReadyFile(this IDistributedApplicationBuilder builder, Func<IServiceProvider, CancellationToken, Task<JsonObject>> values)
    {
        builder.Services.AddSingleton(new ReadyFileValues(values));
        return builder;
    }

    /// <summary>Completes when every resource without explicit start is healthy or has finished well.</summary>
    public static Task WhenReadyAsync(this DistributedApplication application, CancellationToken cancellationToken) =>
        application.Services.GetRequiredService<ApplicationReadiness>().WhenReadyAsync(cancellationToken);
}
