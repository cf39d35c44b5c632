using Aspire.Hosting;
using Aspire.Hosting.Running;

namespace Acinaces.Hosting.Aws;

/// <summary>Makes a resource the process of an emulator of its own, with an endpoint <c>http</c> for every AWS client.</summary>
internal static class EmulatorProcess
{
    /// <param name="builder">The resource, whose command is <c>dotnet</c>.</param>
    /// <param name="port">A free one when null.</param>
    /// <param name="state">Where its state is kept, as arguments of the emulator.</param>
    /// <exception cref="DistributedApplicationException">The build wrote down no emulator.</exception>
    public static IResourceBuilder<T> Configure<T>(IResourceBuilder<T> builder, int? port, params string[] state)
        where T : ExecutableResource
    {
        builder.ExcludeFromManifest()
            .WithHttpEndpoint(port: port, name: "http", isProxied: false)
            .WithHttpHealthCheck("/_acinaces/health")
            .WithOtlpExporter()
            // Functions are started by the emulator and find their runtime as it does.
            .WithEnvironment("DOTNET_ROOT", DotNet.Root);
        // Whoever declares resources this way has said nothing about rights, so there are none to check.
        return builder.WithArgs("exec", BuiltProgram.Emulator(builder.ApplicationBuilder), "--port", builder.GetEndpoint("http").Property(EndpointProperty.TargetPort), "--no-iam")
            .WithArgs(state)
            .WithArgs(context => { context.Args.Add("--region"); context.Args.Add(AwsRegion.Of(builder.ApplicationBuilder)); });
    }
}
