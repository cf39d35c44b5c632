using Acinaces.Testing;
using Acinaces.Topology.Environments;

namespace Acinaces.Infra.Tests.Documents;

public sealed class EnvironmentsDocumentTests
{
    private static readonly string Page = Path.Combine(RepositoryRoot.Path, "docs", "environments.md");

    [Fact]
    public void The_page_equals_the_settings()
    {
        var written = EnvironmentsDocument.Write(DeploymentEnvironments.All);
        if (Environment.GetEnvironmentVariable("UPDATE_GENERATED") == "1") File.WriteAllText(Page, written);
        Assert.True(
            File.Exists(Page) && File.ReadAllText(Page).ReplaceLineEndings("\n") == written,
            "docs/environments.md is out of date: run UPDATE_GENERATED=1 dotnet test --project tests/Infra.Tests");
    }

    [Theory]
    [InlineData("Cache.NodeType", "cache.t3.micro", "cache.r6g.large")]
    [InlineData("LogRetentionDays", "30", "90")]
    [InlineData("AuditRetentionDays", "90", "2555")]
    [InlineData("TimeSeries.InMemory", "24 h", "7 days")]
    [InlineData("Network.Gateways", "1", "3")]
    [InlineData("RequestsPerSecond", "1000", "10000")]
    [InlineData("Domain.Zone", "test.acinaces.com", "acinaces.com")]
    [InlineData("Alarms.ErrorPercent", "10", "5")]
    [InlineData("MonthlyBudgetUsd", "500", "5000")]
    [InlineData("ServiceBudgetsUsd[AWS Lambda]", null, "1000")]
    [Requirement("INF-20.6")]
    public void Test_and_production_each_have_their_own_value(string setting, string? test, string production)
    {
        Assert.Equal(test, Value("test"));
        Assert.Equal(production, Value("production"));
        string? Value(string environment) =>
            EnvironmentsDocument.Flatten(DeploymentEnvironments.Named(environment), string.Empty).Where(entry => entry.Path == setting).Select(entry => entry.Value).SingleOrDefault();
    }
}
