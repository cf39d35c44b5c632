using Acinaces.Infra.Projections;
using Amazon.CDK;
using Amazon.CDK.AWS.WAFv2;
using Constructs;

namespace Acinaces.Infra.Stacks;

/// <summary>The REST API with its stage, names, plans and keys, behind the firewall.</summary>
public sealed class ApiStack : EnvironmentStack
{
    public ApiStack(Construct scope, StackContext context)
        : base(scope, context, "Api", "REST API")
    {
        foreach (var api in Topology.Apis)
        {
            var stage = this.AddApi(api);
            this.AddUsagePlans(api, stage);
            if (Settings.Domain is { } domain)
                this.AddApiDomain(domain, stage);
            var firewall = new CfnWebACLAssociation(this, "Firewall", new CfnWebACLAssociationProps
            {
                ResourceArn = Fn.Join("", [$"arn:aws:apigateway:{Settings.Region}::/restapis/", stage.RestApiId, "/stages/", stage.StageName ?? ApiProjection.StageName]),
                WebAclArn = Read(Published.ApiFirewall),
            });
            // The association names the stage by text, in which no reference could be seen.
            firewall.AddDependency(stage);
        }
    }
}
