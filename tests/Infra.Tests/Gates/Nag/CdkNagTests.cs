using Acinaces.Infra.Gates.Nag;

namespace Acinaces.Infra.Tests.Gates.Nag;

public sealed class CdkNagTests(NagFindings findings) : IClassFixture<NagFindings>
{
    [Fact]
    public void No_error_is_left_without_a_written_reason()
    {
        var open = findings.Of(badStack: false).Where(finding => finding.IsError && NagExceptions.Of(finding) is null).Select(finding => $"{finding.Rule} {finding.Place}: {finding.Description}").ToArray();
        Assert.True(open.Length == 0, $"{open.Length} errors:{Environment.NewLine}{string.Join(Environment.NewLine, open)}");
    }

    [Fact]
    public void Every_written_reason_still_explains_something()
    {
        var used = findings.Of(badStack: false).Select(NagExceptions.Of).OfType<NagException>().ToHashSet();
        Assert.Equal("", string.Join(Environment.NewLine, NagExceptions.All.Where(exception => !used.Contains(exception)).Select(exception => $"{exception.Declaration} {exception.Rule} {exception.Place}")));
    }

    /// <summary>Numbers and names as the packs' documentation lists them.</summary>
    [Fact]
    public void What_is_bad_is_found_by_every_pack_and_no_reason_covers_it()
    {
        var bad = findings.Of(badStack: true);
        Assert.Equal(["AwsSolutions", "HIPAA.Security", "NIST.800.53.R5", "PCI.DSS.321", "Serverless"], bad.Select(finding => finding.Pack).Distinct().Order(StringComparer.Ordinal));
        var open = bad.Where(finding => finding.IsError && NagExceptions.Of(finding) is null).Select(finding => $"{finding.Rule} {finding.LogicalId} {finding.Detail}".TrimEnd()).ToArray();
        Assert.Contains("AwsSolutions-S10 Open", open);
        Assert.Contains("PCI.DSS.321-S3BucketPublicReadProhibited Open", open);
        Assert.Contains("Serverless-SQSRedrivePolicy Lossy", open);
        Assert.Contains("AwsSolutions-IAM5 All Action::dynamodb:*", open);
        Assert.Contains("AwsSolutions-IAM5 All Resource::*", open);
    }
}
