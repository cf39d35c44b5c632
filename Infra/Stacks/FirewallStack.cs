using Acinaces.Infra.Projections;
using Constructs;

namespace Acinaces.Infra.Stacks;

/// <summary>The firewall in front of the API.</summary>
public sealed class FirewallStack : EnvironmentStack
{
    public FirewallStack(Construct scope, StackContext context)
        : base(scope, context, "Firewall", "Firewall in front of the API") =>
        Publish(Published.ApiFirewall, this.AddWebAcl(WebAclScope.Regional).AttrArn);
}
