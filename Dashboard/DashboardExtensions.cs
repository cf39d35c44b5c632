using Aspire.Hosting;

namespace Acinaces.Dashboard;

/// <summary>Adds the developer's dashboard to an application.</summary>
public static class DashboardExtensions
{
    public static IDistributedApplicationBuilder AddDashboard(this IDistributedApplicationBuilder builder) => builder;
}
