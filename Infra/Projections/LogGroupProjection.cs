using Acinaces.Infra.Stacks;
using Acinaces.Topology;
using Amazon.CDK.AWS.Logs;

namespace Acinaces.Infra.Projections;

/// <summary>A log group that exists before its first writer, so that it has a retention and our own key from the start.</summary>
internal static class LogGroupProjection
{
    public static CfnLogGroup AddLogGroup(this EnvironmentStack stack, string id, string name)
    {
        var group = new CfnLogGroup(stack, id, new CfnLogGroupProps
        {
            LogGroupName = name,
            RetentionInDays = stack.Settings.LogRetentionDays,
            KmsKeyId = stack.Read(Published.ArnOf(Keys.Logs)),
        });
        group.ApplyRemovalPolicy(stack.DataRemovalPolicy);
        return group;
    }
}
