using Acinaces.Infra.Projections;
using Acinaces.Topology;
using Acinaces.Topology.Model;
using Amazon.CDK;
using Constructs;

namespace Acinaces.Infra.Stacks;

/// <summary>What a pipeline needs: its roles, a registry for images, a log of deployments, and the addresses of everything it touches.</summary>
public sealed class CicdStack : EnvironmentStack
{
    public CicdStack(Construct scope, StackContext context, PipelineSettings pipeline)
        : base(scope, context, "Cicd", "Roles and places for the deployment pipeline")
    {
        var log = this.AddLogGroup("DeploymentLog", DeploymentLog.NameIn(Settings));
        Output("DeployRoleArn", "Role of the deploying jobs", this.AddDeployRole(pipeline, log.AttrArn));
        Output("InspectRoleArn", "Role of the planning and drift-detecting jobs", this.AddInspectRole(pipeline));
        Output("ImageRepositoryArn", "Registry for container images", this.AddImageRepository());
        Output("DeploymentLogArn", "Log of deployments", log.AttrArn);
        Output("PackageBucketArn", "Every deployed assembly, by revision", Names.ArnOf(Buckets.FunctionPackages));
        foreach (var function in Topology.Functions)
            Output($"{PascalCase(function.Name)}FunctionArn", $"Function {function.Name}", Names.ArnOf(function));
    }

    private void Output(string name, string description, string value) =>
        new CfnOutput(this, name, new CfnOutputProps { Description = description, Value = value });
}
