using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Tests.Environments;

public sealed class DeploymentEnvironmentsTests
{
    [Theory]
    [InlineData("local", 1000, 2000, 7, 90, "cache.t3.micro", 1, false, null)]
    [InlineData("test", 1000, 2000, 30, 90, "cache.t3.micro", 1, false, 500)]
    [InlineData("production", 10_000, 20_000, 90, 2555, "cache.r6g.large", 2, true, 5000)]
    public void Environments_differ_where_they_should(
        string name, int rate, int burst, int logDays, int auditDays, string node, int nodes, bool failover, int? budget)
    {
        var environment = DeploymentEnvironments.Named(name);
        Assert.Equal((rate, burst, logDays, auditDays), (environment.RequestsPerSecond, environment.Burst, environment.LogRetentionDays, environment.AuditRetentionDays));
        Assert.Equal((node, nodes, failover), (environment.Cache.NodeType, environment.Cache.Nodes, environment.Cache.AutomaticFailover));
        Assert.Equal(budget, environment.MonthlyBudgetUsd);
        Assert.Equal("eu-central-1", environment.Region);
    }

    [Fact]
    public void Real_money_is_for_production_only() =>
        Assert.Equal(["production"], DeploymentEnvironments.All.Where(environment => environment.AllowsLiveTrading).Select(environment => environment.Name));

    [Fact]
    public void Only_production_has_tables_of_its_own_key_and_capacity()
    {
        Assert.Same(Keys.Tables, DeploymentEnvironments.Production.TableKey);
        Assert.True(DeploymentEnvironments.Production.ProvisionedTables);
        Assert.Null(DeploymentEnvironments.Test.TableKey);
        Assert.False(DeploymentEnvironments.Test.ProvisionedTables || DeploymentEnvironments.Local.ProvisionedTables);
    }

    [Fact]
    public void The_premium_plan_is_twice_as_fast_and_five_times_as_large()
    {
        var plans = Api.In(DeploymentEnvironments.Test).UsagePlans;
        Assert.Equal([new UsagePlan("standard", 1000, 2000, 1_000_000), new UsagePlan("premium", 2000, 4000, 5_000_000)], plans);
    }
}
