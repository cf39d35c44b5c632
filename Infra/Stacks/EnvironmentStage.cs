using Acinaces.Topology.Derivation;
using Amazon.CDK;
using Constructs;

namespace Acinaces.Infra.Stacks;

/// <summary>All stacks of one environment, deployed layer after layer.</summary>
public sealed class EnvironmentStage : Stage
{
    /// <summary>Each stack waits for all stacks of the layer before its own. A factory gives nothing where the environment has no such stack.</summary>
    private static readonly IReadOnlyList<IReadOnlyList<Func<Construct, StackContext, EnvironmentStack?>>> _layers =
    [
        [
            (stage, context) => new KeysStack(stage, context),
        ],
    ];

    public EnvironmentStage(Construct scope, StackContext context)
        : base(scope, context.Settings.Name)
    {
        IReadOnlyList<EnvironmentStack> earlier = [];
        foreach (var layer in _layers)
        {
            EnvironmentStack[] stacks = [.. layer.Select(create => create(this, context)).OfType<EnvironmentStack>()];
            foreach (var (stack, dependency) in stacks.SelectMany(_ => earlier, (stack, dependency) => (stack, dependency)))
                stack.AddDependency(dependency);
            earlier = stacks.Length > 0 ? stacks : earlier;
        }
        foreach (var (key, value) in ResourceTags.Of(context.Settings))
            Tags.Of(this).Add(key, value);
        Aspects.Of(this).Add(new RequiredTags());
    }
}
