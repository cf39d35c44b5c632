namespace Aspire.Hosting.ApplicationModel;

/// <summary>Names of properties that a custom resource may set.</summary>
public static class CustomResourceKnownProperties
{
    public static string Source { get; } = KnownProperties.Source;

    public static string ConnectionString { get; } = KnownProperties.ConnectionString;
}
