using Aspire.Hosting.Running;
using Aspire.Hosting.Telemetry;

namespace Aspire.Hosting.ResourceService;

/// <summary>Serves the dashboard.</summary>
internal sealed class DashboardServer(DashboardSettings settings, PortPool ports)
{
    public void TakePort()
    {
        if (settings.Enabled)
        {
            settings.TakePort(ports);
        }
    }

    public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
