using Aspire.Hosting.Building;

namespace Aspire.Hosting.Running;

/// <summary>Decides which values are never shown: what came from a secret, and what is named like one.</summary>
internal static class Sensitivity
{
    public const string Mask = "••••••••";

    private static readonly string[] Words = ["SECRET", "PASSWORD", "TOKEN", "API_KEY", "APIKEY", "CONNECTIONSTRINGS__"];

    public static bool IsSensitiveName(string name) =>
        Words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)) ||
        name is "OTEL_EXPORTER_OTLP_HEADERS";

    public static bool IsSensitiveValue(object value) =>
        value is ParameterResource { Secret: true } || ReferencedResources.In(value).Any(r => r is ParameterResource { Secret: true } ||
            (r is IResourceWithConnectionString connection && !ReferenceEquals(connection, value) && r is not ParameterResource && IsSensitiveValue(connection.ConnectionStringExpression)));
}
