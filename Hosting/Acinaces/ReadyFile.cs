using System.Diagnostics;
using System.Text.Json.Nodes;
using Aspire.Hosting;
using Aspire.Hosting.Running;
using Aspire.Hosting.Telemetry;
using Microsoft.Extensions.Configuration;

namespace Acinaces.Hosting;

/// <summary>Writes the file that <c>--ready-file</c> names once everything is healthy.</summary>
internal sealed class ReadyFile(
    IDistributedApplicationBuilder builder, ApplicationReadiness readiness, ProcessRunners runners, IEnumerable<ReadyFileValues> values, DashboardSettings dashboard, TimeProvider time, IServiceProvider services)
{
    private readonly string? _path = builder.Configuration.GetValue<string>("Acinaces:ReadyFile");

    public async Task WriteWhenReadyAsync(CancellationToken cancellationToken)
    {
        if (_path is null)
        {
            return;
        }

        await readiness.WhenReadyAsync(cancellationToken);
        var content = new JsonObject();
        foreach (var contribution in values)
        {
            foreach (var (name, value) in await contribution.Get(services, cancellationToken))
            {
                content[name] = value?.DeepClone();
            }
        }

        if (dashboard.Enabled)
        {
            content["dashboardUrl"] = dashboard.LoginUrl;
        }

        content["readySeconds"] = Math.Round(SinceProcessStart(time).TotalSeconds, 3);
        content["processIds"] = new JsonArray([Environment.ProcessId, .. runners.All.Select(r => r.ProcessId).OfType<int>().Select(id => (JsonNode)id)]);
        await WriteAsync(Path.GetFullPath(_path), content, cancellationToken);
    }

    internal static TimeSpan SinceProcessStart(TimeProvider time)
    {
        using var self = Process.GetCurrentProcess();
        return time.GetUtcNow() - self.StartTime.ToUniversalTime();
    }

    private static async Task WriteAsync(string path, JsonObject content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        // Renamed into place, so that whoever waits for the file never reads half of it.
        var unfinished = path + ".tmp";
        if (!OperatingSystem.IsWindows())
        {
            await using var file = new FileStream(unfinished, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite });
        }

        await File.WriteAllTextAsync(unfinished, content.ToJsonString(), cancellationToken);
        File.Move(unfinished, path, overwrite: true);
    }
}
