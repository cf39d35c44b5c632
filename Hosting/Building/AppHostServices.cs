using Acinaces.Hosting;
using Acinaces.Hosting.Aws;
using Aspire.Hosting.Lifecycle;
using Aspire.Hosting.Publishing;
using Aspire.Hosting.Reporting;
using Aspire.Hosting.ResourceService;
using Aspire.Hosting.Running;
using Aspire.Hosting.Telemetry;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Building;

/// <summary>The services of every AppHost.</summary>
internal static class AppHostServices
{
    public static void Add(IServiceCollection services, DistributedApplicationBuilder builder, DistributedApplicationOptions options)
    {
        services.AddLogging(logging => logging.AddProvider(new WarningConsole()).SetMinimumLevel(LogLevel.Warning));
        services.AddOptions();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IDistributedApplicationBuilder>(builder);
        services.AddSingleton(builder.ExecutionContext);
        services.AddSingleton(builder.Eventing);
        services.AddSingleton(_ => new DistributedApplicationModel(builder.Resources));
        services.AddSingleton(new DashboardSettings(builder.Configuration, enabled: !options.DisableDashboard && builder.ExecutionContext.IsRunMode));
        services.AddSingleton(provider => new ResourceLoggerService(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ResourceNotificationService>();
        services.AddSingleton(provider => new ResourceCommandService(
            provider.GetRequiredService<ResourceNotificationService>(), provider.GetRequiredService<ResourceLoggerService>(), provider));
        services.Configure<ResourceNotificationServiceOptions>(o => o.DefaultWaitBehavior =
            options.DisableDashboard ? WaitBehavior.StopOnResourceUnavailable : WaitBehavior.WaitOnResourceUnavailable);
        services.AddSingleton<PortPool>();
        services.AddSingleton<EndpointAllocator>();
        services.AddSingleton<LaunchPlanner>();
        services.AddSingleton<UrlResolver>();
        services.AddSingleton<ResourceSupervisor>();
        services.AddSingleton<ProcessRunners>();
        services.AddSingleton<ApplicationReadiness>();
        services.AddSingleton<ReadyFile>();
        services.AddSingleton<TelemetryStore>();
        services.TryAddEventingSubscriber<FunctionLogs>();
        services.AddSingleton<OtlpReceiver>();
        services.AddSingleton<ResourceApi>();
        services.AddSingleton<ConsoleApi>();
        services.AddSingleton<TelemetryApi>();
        services.AddSingleton<DashboardServer>();
        services.AddSingleton<ConsoleReport>();
        services.AddSingleton<ManifestPublisher>();
        services.AddSingleton<ApplicationOrchestrator>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<ApplicationOrchestrator>());
    }
}
