using Acinaces.Hosting;
using Aspire.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Acinaces.Dashboard;

/// <summary>Adds the developer's dashboard to an application.</summary>
public static class DashboardExtensions
{
    /// <summary>Serves the dashboard's pages on the host's own port, behind its login.</summary>
    public static IDistributedApplicationBuilder AddDashboard(this IDistributedApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IDashboardAssets, DashboardAssets>();
        return builder;
    }
}
