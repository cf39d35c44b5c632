using Amazon.Lambda;

namespace Aspire.Hosting.AWS.Lambda;

/// <summary>How a function logs, and whether it reports to the dashboard.</summary>
public class LambdaFunctionOptions
{
    /// <summary>Default text.</summary>
    public LogFormat LogFormat { get; set; } = LogFormat.Text;

    /// <summary>The least important level that is written. Default INFO.</summary>
    public ApplicationLogLevel ApplicationLogLevel { get; set; } = ApplicationLogLevel.INFO;

    /// <summary>Keeps the variables of the telemetry exporter away from the function. Default false.</summary>
    public bool DisableOpenTelemetry { get; set; }
}
