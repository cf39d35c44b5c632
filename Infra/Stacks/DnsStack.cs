using Acinaces.Infra.Projections;
using Acinaces.Topology.Model;
using Constructs;

namespace Acinaces.Infra.Stacks;

/// <summary>The environment's DNS zone. A stack of its own, since its name servers must be entered at the parent before certificates can be proven.</summary>
public sealed class DnsStack : EnvironmentStack
{
    public DnsStack(Construct scope, StackContext context, DomainSettings domain)
        : base(scope, context, "Dns", "DNS zone and its signature", GlobalRegion.Name)
    {
        var zone = this.AddHostedZone(domain);
        if (domain.SignedZone)
            this.SignHostedZone(zone);
    }
}
