using System.Security.Cryptography;
using Aspire.Hosting.Running;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Telemetry;

/// <summary>Where the dashboard listens and the keys of this run.</summary>
internal sealed class DashboardSettings(IConfiguration configuration, bool enabled)
{
    public const int DefaultPort = 18888;

    public bool Enabled { get; } = enabled;

    /// <summary>In the login link of the console; lets a person in.</summary>
    public string BrowserToken { get; } = configuration["AppHost:BrowserToken"] is { Length: >= 16 } given ? given : RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Given to child processes; lets telemetry in.</summary>
    public string OtlpApiKey { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public bool IsDevelopment { get; } =
        string.Equals(configuration[HostDefaults.EnvironmentKey], Environments.Development, StringComparison.OrdinalIgnoreCase);

    public int Port { get; private set; }

    public string Url => $"http://127.0.0.1:{Port}";

    public string LoginUrl => $"{Url}/login?t={BrowserToken}";

    public void TakePort(PortPool ports) => Port = ports.Take(configuration.GetValue<int?>("Acinaces:DashboardPort") ?? DefaultPort, "dashboard");
}
