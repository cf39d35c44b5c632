namespace Aspire.Hosting.ApplicationModel;

/// <summary>The resource sends telemetry here.</summary>
public class OtlpExporterAnnotation : IResourceAnnotation
{
    public OtlpProtocol? RequiredProtocol { get; init; }
}
