using Acinaces.Infra.Stacks;
using Acinaces.Topology.Model;
using Amazon.CDK;
using Amazon.CDK.AWS.CodeDeploy;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Lambda;
using Function = Acinaces.Topology.Model.Function;

namespace Acinaces.Infra.Projections;

/// <summary>Has CodeDeploy move a function's alias to a new version step by step, and back when the function's alarm goes off.</summary>
internal sealed class CanaryRelease
{
    // The alarm needs ten minutes to be sure, so five would be over before it could speak.
    private const string Steps = "CodeDeployDefault.LambdaCanary10Percent15Minutes";

    private readonly EnvironmentStack _stack;
    private readonly CfnApplication _application;
    private readonly CfnRole _role;

    public CanaryRelease(EnvironmentStack stack)
    {
        _stack = stack;
        _application = new CfnApplication(stack, "Releases", new CfnApplicationProps { ApplicationName = stack.Names.Named("functions"), ComputePlatform = "Lambda" });
        _role = new CfnRole(stack, "ReleaseRole", new CfnRoleProps
        {
            RoleName = stack.Names.Named("release-role"),
            AssumeRolePolicyDocument = RolePolicy.TrustOf("codedeploy.amazonaws.com", stack.Context.AccountId),
            Policies = new object[] { new CfnRole.PolicyProperty { PolicyName = "shift-aliases", PolicyDocument = PolicyJson.Document(Rights()) } },
        });
    }

    /// <summary>From now on updates of the alias pass through a deployment that the alarm can stop.</summary>
    public void Guard(Function function, CfnAlias alias)
    {
        var group = new CfnDeploymentGroup(_stack, $"{EnvironmentStack.PascalCase(function.Name)}Release", new CfnDeploymentGroupProps
        {
            ApplicationName = _application.Ref,
            DeploymentGroupName = _stack.Names.Of(function),
            ServiceRoleArn = _role.AttrArn,
            DeploymentConfigName = Steps,
            DeploymentStyle = new CfnDeploymentGroup.DeploymentStyleProperty { DeploymentType = "BLUE_GREEN", DeploymentOption = "WITH_TRAFFIC_CONTROL" },
            AutoRollbackConfiguration = new CfnDeploymentGroup.AutoRollbackConfigurationProperty
            {
                Enabled = true,
                Events = ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM", "DEPLOYMENT_STOP_ON_REQUEST"],
            },
            AlarmConfiguration = new CfnDeploymentGroup.AlarmConfigurationProperty
            {
                Enabled = true,
                Alarms = ErrorAlarms(function).Select(name => new CfnDeploymentGroup.AlarmProperty { Name = name }).ToArray<object>(),
            },
        });
        alias.CfnOptions.UpdatePolicy = new CfnUpdatePolicy
        {
            CodeDeployLambdaAliasUpdate = new CfnCodeDeployLambdaAliasUpdate { ApplicationName = _application.Ref, DeploymentGroupName = group.Ref },
        };
    }

    /// <summary>Alarms about failed calls of the function. The stack that makes them comes later; by name they need not stand yet at the first deployment.</summary>
    private IEnumerable<string> ErrorAlarms(Function function) =>
        from alarm in _stack.Topology.Alarms
        where alarm.Metric is Metric.OfResource { Name: "Errors" } of && ReferenceEquals(of.Resource, function)
            || alarm.Metric is Metric.Percentage { Part: { Name: "Errors" } part } && ReferenceEquals(part.Resource, function)
        select _stack.Names.Of(alarm);

    private IEnumerable<Dictionary<string, object>> Rights() =>
    [
        RolePolicy.Allow(
            "ShiftAliases",
            ["lambda:GetAlias", "lambda:GetProvisionedConcurrencyConfig", "lambda:UpdateAlias"],
            [.. _stack.Topology.Functions.SelectMany(function => new[] { _stack.Names.ArnOf(function), $"{_stack.Names.ArnOf(function)}:{_stack.Settings.FunctionAlias}" })]),
        RolePolicy.Allow("WatchAlarms", ["cloudwatch:DescribeAlarms"], [_stack.Names.Arn("cloudwatch", $"alarm:{_stack.Names.Named("*")}")]),
    ];
}
