using Acinaces.Infra.Stacks;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.IAM;

namespace Acinaces.Infra.Projections;

/// <summary>A record of every connection in the network, also of refused ones.</summary>
internal static class FlowLogProjection
{
    public static void AddFlowLog(this EnvironmentStack stack, CfnVPC network)
    {
        const string Name = "network-flow";
        var group = stack.AddLogGroup("FlowLogs", $"/acinaces/{stack.Settings.Name}/{Name}");
        var role = new CfnRole(stack, "FlowLogRole", new CfnRoleProps
        {
            RoleName = stack.Names.Named($"{Name}-role"),
            Description = "Writes the network's flow log",
            AssumeRolePolicyDocument = RolePolicy.TrustOf("vpc-flow-logs.amazonaws.com", stack.Context.AccountId),
            Policies = new object[]
            {
                new CfnRole.PolicyProperty
                {
                    PolicyName = "write-flow-log",
                    PolicyDocument = PolicyJson.Document([RolePolicy.Allow("WriteFlowLog", ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"], [group.AttrArn])]),
                },
            },
        });
        new CfnFlowLog(stack, "FlowLog", new CfnFlowLogProps
        {
            ResourceId = network.Ref,
            ResourceType = "VPC",
            TrafficType = "ALL",
            LogDestinationType = "cloud-watch-logs",
            LogGroupName = group.Ref,
            DeliverLogsPermissionArn = role.AttrArn,
        });
    }
}
