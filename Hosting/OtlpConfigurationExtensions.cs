namespace Aspire.Hosting;

/// <summary>Lets resources send telemetry to this host.</summary>
public static class OtlpConfigurationExtensions
{
    public static IResourceBuilder<T> WithOtlpExporter<T>(this IResourceBuilder<T> builder)
        where T : IResourceWithEnvironment => builder.WithAnnotation(new OtlpExporterAnnotation(), ResourceAnnotationMutationBehavior.Replace);

    /// <exception cref="DistributedApplicationException">The protocol is gRPC, which this host does not receive.</exception>
    public static IResourceBuilder<T> WithOtlpExporter<T>(this IResourceBuilder<T> builder, OtlpProtocol protocol)
        where T : IResourceWithEnvironment => protocol == OtlpProtocol.Grpc
            ? throw new DistributedApplicationException("This host receives OTLP over HTTP only; use OtlpProtocol.HttpProtobuf.")
            : builder.WithAnnotation(new OtlpExporterAnnotation { RequiredProtocol = protocol }, ResourceAnnotationMutationBehavior.Replace);
}
