using Acinaces.Infra.Packaging;
using Acinaces.Infra.Stacks;
using Acinaces.Topology;
using Acinaces.Topology.Model;
using Amazon.CDK;

namespace Acinaces.Infra.Assemblies;

/// <summary>Turns the topology into a cloud assembly.</summary>
public static class Synthesis
{
    // Stated here and not in cdk.json, so that templates are the same with and without the CDK's command line.
    private static readonly Dictionary<string, object> _flags = new()
    {
        ["@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy"] = true,
        ["@aws-cdk/aws-iam:minimizePolicies"] = true,
        ["@aws-cdk/aws-apigateway:disableCloudWatchRole"] = true,
        ["@aws-cdk/core:enablePartitionLiterals"] = true,
        ["@aws-cdk/core:checkSecretUsage"] = true,
    };

    /// <summary>An empty CDK app.</summary>
    /// <param name="folder">Where the assembly will lie. Absent where the CDK's command line decides.</param>
    public static App CreateApp(string? folder = null)
    {
        NodeRuntime.Require();
        return new App(new AppProps
        {
            AnalyticsReporting = false,
            TreeMetadata = false,
            Outdir = folder,
            PostCliContext = _flags,
        });
    }

    /// <summary>Writes the assembly and reads it back.</summary>
    /// <param name="packages">What functions run. The packages of the sources as they are now, when absent.</param>
    /// <exception cref="PackagingException">The functions could not be compiled.</exception>
    /// <exception cref="SynthesisException">Constructs found faults; all are listed.</exception>
    /// <exception cref="Topology.Validation.InvalidTopologyException">Declarations contradict each other; all faults are listed.</exception>
    public static CloudAssembly Write(App app, IReadOnlyList<EnvironmentSettings> environments, string accountId, FunctionPackages? packages = null)
    {
        TopologyModel[] models = [.. environments.Select(SystemTopology.In)];
        // The compiler works while the CDK, which keeps one processor busy, gets as far as the functions.
        var packaging = packages is null ? Task.Run(FunctionPackages.Current) : Task.FromResult(packages);
        new AccountStage(app, accountId, environments);
        foreach (var model in models)
            new EnvironmentStage(app, new StackContext(model, accountId, packaging));
        var folder = app.Synth().Directory;
        var errors = ConstructErrors.In(folder);
        return errors.Count == 0 ? CloudAssembly.Read(folder) : throw new SynthesisException(errors);
    }
}
