using Acinaces.Hosting.Aws;
using Aspire.Hosting.AWS.Lambda;

namespace Aspire.Hosting;

/// <summary>Adds Lambda functions, and the emulator they run in.</summary>
public static class LambdaExtensions
{
    /// <summary>Adds a project as a Lambda function. It is invoked through the emulator, by its resource name.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Name of the resource and of the function.</param>
    /// <param name="lambdaHandler">What the program finds in <c>_HANDLER</c>; for a class library the method, <c>Assembly::Namespace.Type::Method</c>.</param>
    /// <param name="options">How it logs.</param>
    /// <exception cref="DistributedApplicationException">The handler is malformed, or the build wrote down no emulator.</exception>
    public static IResourceBuilder<LambdaProjectResource> AddAWSLambdaFunction<TLambdaProject>(
        this IDistributedApplicationBuilder builder, [ResourceName] string name, string lambdaHandler, LambdaFunctionOptions? options = null)
        where TLambdaProject : IProjectMetadata, new()
    {
        var isLibrary = lambdaHandler.Contains("::", StringComparison.Ordinal);
        if (isLibrary && lambdaHandler.Split("::") is not [{ Length: > 0 }, { Length: > 0 }, { Length: > 0 }])
        {
            throw new DistributedApplicationException($"The handler '{lambdaHandler}' of the function '{name}' has not the form Assembly::Namespace.Type::Method.");
        }

        options ??= new LambdaFunctionOptions();
        var cloud = AwsCloud.Of(builder) ?? AddEmulator(builder, new LambdaEmulatorOptions());
        var function = builder.AddResource(new LambdaProjectResource(name)).WithAnnotation(new TLambdaProject());
        if (!options.DisableOpenTelemetry)
        {
            function.WithOtlpExporter();
        }

        var deployment = new FunctionDeployment(function.Resource, cloud, lambdaHandler, options, isLibrary ? BuiltProgram.LibraryRuntime(builder) : null);
        AwsDeploymentRunner.Add(function, deployment);
        return function.WithParentRelationship(cloud.Host).WaitFor(cloud.Host);
    }

    /// <summary>Adds the emulator with settings of its own. Without this call the first function adds it.</summary>
    /// <exception cref="InvalidOperationException">There is one already; call this once, before any function is added.</exception>
    public static IResourceBuilder<LambdaEmulatorResource> AddAWSLambdaServiceEmulator(this IDistributedApplicationBuilder builder, LambdaEmulatorOptions? options = null)
    {
        if (AwsCloud.Of(builder) is not null)
        {
            throw new InvalidOperationException("A Lambda service emulator has already been added: by an earlier call, or with the first function. Add it once, before any function.");
        }

        var cloud = AddEmulator(builder, options ?? new LambdaEmulatorOptions());
        return builder.CreateResourceBuilder((LambdaEmulatorResource)cloud.Host.Resource);
    }

    private static AwsCloud AddEmulator(IDistributedApplicationBuilder builder, LambdaEmulatorOptions options)
    {
        PlainHttp.Require(options.HttpsPort, "The Lambda service emulator");
        var emulator = EmulatorProcess.Configure(builder.AddResource(new LambdaEmulatorResource("LambdaServiceEmulator")), options.HttpPort, "--in-memory");
        return new AwsCloud(emulator, "http", () => AwsRegion.Of(builder));
    }
}
