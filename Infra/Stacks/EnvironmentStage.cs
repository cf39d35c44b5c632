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
            (stage, context) => new GlobalAlertsStack(stage, context),
            (stage, context) => context.Settings.Backup is { Recovery: { } recovery } backup ? new RecoveryStack(stage, context, backup, recovery) : null,
        ],
        [
            (stage, context) => new NetworkStack(stage, context),
            (stage, context) => new FirewallStack(stage, context),
            (stage, context) => context.Settings.Domain is { } domain ? new DnsStack(stage, context, domain) : null,
            (stage, context) => new StorageStack(stage, context),
            (stage, context) => new TablesStack(stage, context),
            (stage, context) => new TimeSeriesStack(stage, context),
            (stage, context) => new SecretsStack(stage, context),
            (stage, context) => new IdentityStack(stage, context),
            (stage, context) => new AlertsStack(stage, context),
        ],
        [
            (stage, context) => new CacheStack(stage, context),
            (stage, context) => context.Settings.Domain is { } domain ? new EdgeStack(stage, context, domain) : null,
            (stage, context) => context.Settings.MonthlyBudgetUsd is { } budget ? new CostStack(stage, context, budget) : null,
            (stage, context) => context.Settings.Pipeline is { } pipeline ? new CicdStack(stage, context, pipeline) : null,
            (stage, context) => context.Settings.OffHours is { } hours ? new OffHoursStack(stage, context, hours) : null,
            (stage, context) => context.Settings.Backup is { } backup ? new BackupStack(stage, context, backup) : null,
        ],
        [
            (stage, context) => new FunctionsStack(stage, context),
        ],
        [
            (stage, context) => new ApiStack(stage, context),
            (stage, context) => new EventsStack(stage, context),
            (stage, context) => new RotationStack(stage, context),
            (stage, context) => new WorkflowsStack(stage, context),
        ],
        [
            (stage, context) => new MonitoringStack(stage, context),
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
