using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Gates;
using Acinaces.Infra.Gates.Rules;
using Acinaces.Topology;
using Acinaces.Topology.Environments;

namespace Acinaces.Infra.Tests.Gates.Rules;

public sealed class ImmutableRecordsTests(SynthesizedTemplates templates)
{
    [Theory, InlineData("test"), InlineData("production")]
    public void Locked_buckets_are_locked_for_as_long_as_records_are_kept(string environment) => Assert.Empty(Findings(Read(environment)));

    [Theory]
    [InlineData("test", "AuditLogs")]
    [InlineData("production", "AuditArchive")]
    public void A_lock_that_is_gone_weaker_or_shorter_is_found(string environment, string bucket)
    {
        var input = Read(environment);
        var resource = input.Assembly.OfType("AWS::S3::Bucket").Single(known => known.LogicalId == bucket);
        var retention = resource["ObjectLockConfiguration", "Rule", "DefaultRetention"]!;
        retention["Mode"] = "NONE";
        Assert.Contains("mode", Assert.Single(Findings(input)), StringComparison.Ordinal);
        retention["Days"] = 1;
        Assert.Equal(2, Findings(input).Length);
        resource.Properties.Remove("ObjectLockEnabled");
        Assert.Equal(3, Findings(input).Length);
    }

    private static string[] Findings(GateInput input) => [.. new ImmutableRecords().Findings(input).Select(finding => finding.Message)];

    private GateInput Read(string environment) => GateInput.For(CloudAssembly.Read(templates.Folder), SystemTopology.In(DeploymentEnvironments.Named(environment)));
}
