using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Stacks;
using Acinaces.Topology.Model;
using Amazon.CDK;
using Constructs;

namespace Acinaces.Infra.Tests;

/// <summary>Templates of models that no environment declares, for statements about every possible model.</summary>
internal static class ModelSynthesis
{
    // The CDK's runtime answers one caller at a time.
    private static readonly Lock _runtime = new();

    /// <summary>The template of one stack of a model.</summary>
    public static StackTemplate Stack(TopologyModel model, Func<Construct, StackContext, EnvironmentStack> stack)
    {
        var folder = Directory.CreateTempSubdirectory("acinaces-model-");
        try
        {
            lock (_runtime)
            {
                var app = Synthesis.CreateApp(folder.FullName);
                var packages = PlaceholderPackages.In(Path.Combine(folder.FullName, "packages"));
                stack(new Stage(app, model.Environment.Name), new StackContext(model, SynthesizedTemplates.AccountId, packages));
                app.Synth();
            }
            return Assert.Single(CloudAssembly.Read(folder.FullName).Stacks);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
