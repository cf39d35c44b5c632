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
    public static StackTemplate Stack(TopologyModel model, Func<Construct, StackContext, EnvironmentStack> stack) =>
        Synthesize(model, stack, folder => Assert.Single(CloudAssembly.Read(folder).Stacks));

    /// <summary>What one stack of a model finds wrong with itself when its tags are demanded.</summary>
    public static IReadOnlyList<string> Errors(TopologyModel model, Func<Construct, StackContext, EnvironmentStack> stack) => Synthesize(
        model,
        (scope, context) =>
        {
            Aspects.Of(scope).Add(new RequiredTags());
            return stack(scope, context);
        },
        ConstructErrors.In);

    private static T Synthesize<T>(TopologyModel model, Func<Construct, StackContext, EnvironmentStack> stack, Func<string, T> read)
    {
        var folder = Directory.CreateTempSubdirectory("acinaces-model-");
        try
        {
            lock (_runtime)
            {
                var app = Synthesis.CreateApp(folder.FullName);
                var packages = PlaceholderPackages.In(Path.Combine(folder.FullName, "packages"));
                stack(new Stage(app, model.Environment.Name), new StackContext(model, SynthesizedTemplates.AccountId, Task.FromResult(packages)));
                app.Synth();
            }
            return read(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
