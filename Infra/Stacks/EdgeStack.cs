using Acinaces.Infra.Projections;
using Acinaces.Topology.Model;
using Constructs;

namespace Acinaces.Infra.Stacks;

/// <summary>The site: its bucket behind CloudFront, with certificate, firewall, records and, where asked for, the page shown while the API is down.</summary>
public sealed class EdgeStack : EnvironmentStack
{
    public EdgeStack(Construct scope, StackContext context, DomainSettings domain)
        : base(scope, context, "Edge", "Site, CDN, certificate and records", GlobalRegion.Name)
    {
        var logs = this.AddDeliveryLogBucket("cdn-logs");
        var certificate = this.AddSiteCertificate(domain);
        var firewall = this.AddWebAcl(WebAclScope.CloudFront);
        var bucket = this.AddSiteBucket();
        var site = this.AddSiteDistribution(domain, bucket, certificate, firewall, logs);
        this.AddSiteRecords(domain, site);
        if (domain.Failover)
        {
            this.AddMaintenancePage(domain, certificate, firewall, logs);
            this.WatchFromOutside("site", domain.Site, "/");
            this.WatchFromOutside("api", domain.Api, "/health");
        }
    }
}
