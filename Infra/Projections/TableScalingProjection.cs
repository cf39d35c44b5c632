using Acinaces.Infra.Stacks;
using Acinaces.Topology.Model;
using Amazon.CDK;
using Amazon.CDK.AWS.ApplicationAutoScaling;

namespace Acinaces.Infra.Projections;

/// <summary>Read and write capacity that follow the load of a table or of one of its indexes.</summary>
internal static class TableScalingProjection
{
    private static readonly string[] _directions = ["Read", "Write"];

    /// <param name="resource"><c>table/NAME</c>, or <c>table/NAME/index/INDEX</c>.</param>
    /// <param name="kind"><c>table</c> or <c>index</c>.</param>
    public static void AddScaling(
        this CfnResource table, EnvironmentStack stack, string id, string resource, string kind, TableScaling scaling, CapacityRange range)
    {
        foreach (var direction in _directions)
        {
            var target = new CfnScalableTarget(stack, $"{id}{direction}Target", new CfnScalableTargetProps
            {
                ServiceNamespace = "dynamodb",
                ResourceId = resource,
                ScalableDimension = $"dynamodb:{kind}:{direction}CapacityUnits",
                MinCapacity = range.Minimum,
                MaxCapacity = range.Maximum,
            });
            target.AddDependency(table);
            new CfnScalingPolicy(stack, $"{id}{direction}Scaling", new CfnScalingPolicyProps
            {
                PolicyName = $"{direction.ToLowerInvariant()}-utilization",
                PolicyType = "TargetTrackingScaling",
                ScalingTargetId = target.Ref,
                TargetTrackingScalingPolicyConfiguration = new CfnScalingPolicy.TargetTrackingScalingPolicyConfigurationProperty
                {
                    TargetValue = scaling.TargetPercent,
                    PredefinedMetricSpecification = new CfnScalingPolicy.PredefinedMetricSpecificationProperty
                    {
                        PredefinedMetricType = $"DynamoDB{direction}CapacityUtilization",
                    },
                },
            });
        }
    }
}
