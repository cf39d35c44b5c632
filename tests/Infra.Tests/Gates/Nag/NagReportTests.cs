using Acinaces.Infra.Gates.Nag;

namespace Acinaces.Infra.Tests.Gates.Nag;

public sealed class NagReportTests
{
    private static readonly NagFinding OpenError = new("AwsSolutions", "AwsSolutions-S10", "S3BucketSSLRequestsOnly", "Error", "", "plain text is let in", "acinaces-test-storage", "Sample");

    private static readonly NagFinding OpenWarning = OpenError with { Rule = "AwsSolutions-COG2", Name = "CognitoUserPoolMFA", Level = "Warning" };

    private static readonly NagFinding Explained = new("HIPAA.Security", "HIPAA.Security-DynamoDBInBackupPlan", "DynamoDBInBackupPlan", "Error", "", "not in a plan", "acinaces-test-tables", "Orders");

    [Fact]
    public void An_error_without_a_reason_fails_and_is_shown_with_its_resource()
    {
        var (code, lines) = Write(OpenError, Explained);
        Assert.Equal(1, code);
        Assert.Contains("| AwsSolutions-S10 | Error | acinaces-test-storage | Sample | plain text is let in |", lines);
        Assert.Equal("2 findings: 1 errors and 0 warnings open, 1 explained.", lines[^1]);
    }

    [Fact]
    public void A_warning_is_shown_and_fails_nothing()
    {
        var (code, lines) = Write(OpenWarning);
        Assert.Equal(0, code);
        Assert.Contains("| AwsSolutions-COG2 | Warning | acinaces-test-storage | Sample | plain text is let in |", lines);
    }

    [Fact]
    public void What_several_packs_say_of_one_rule_is_explained_in_one_line()
    {
        var (code, lines) = Write(Explained, Explained with { Pack = "NIST.800.53.R5" }, Explained with { LogicalId = "Positions" }, Explained with { Stack = "acinaces-production-tables" });
        Assert.Equal(0, code);
        Assert.StartsWith(
            "| DynamoDBInBackupPlan | HIPAA.Security, NIST.800.53.R5 | acinaces-test-tables, acinaces-production-tables | 3 | the stack Backup selects every table",
            Assert.Single(lines, line => line.StartsWith("| DynamoDBInBackupPlan", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static (int Code, string[] Lines) Write(params IReadOnlyList<NagFinding> findings)
    {
        var output = new StringWriter();
        var code = NagReport.Write(findings, output);
        return (code, output.ToString().TrimEnd().Split(Environment.NewLine));
    }
}
