using Acinaces.AppHost.Projections;
using Acinaces.Hosting.Aws;
using Acinaces.Topology;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Acinaces.AppHost.Tests;

/// <summary>Nothing of the topology is dropped on its way into the local run.</summary>
public sealed class ProjectionTests
{
    private readonly IDistributedApplicationBuilder _builder = DistributedApplication.CreateBuilder([]);
    private readonly LocalCloud _cloud;

    public ProjectionTests()
    {
        var topology = SystemTopology.In(DeploymentEnvironments.Local);
        var simulators = _builder.AddProject<Projects.Simulators>("simulators").WithHttpEndpoint();
        var aws = _builder.AddProject<Projects.Emulator>("aws").WithHttpEndpoint(name: "aws").WithEndpoint(name: "redis", scheme: "redis");
        _cloud = new AwsCloud(aws, topology.Environment.Region).AddTopology(topology, "/code", new LocalEnvironment(aws, simulators), new DemoTenant(simulators.GetEndpoint("http")));
    }

    [Fact]
    public void Every_resource_has_a_projection_or_a_stated_reason()
    {
        var missing = _cloud.Topology.Resources.Where(r => !_cloud.Has(r) && TopologyProjection.ReasonAgainst(_cloud.Topology, r) is null).Select(r => $"{r.Kind} {r.Name}");
        Assert.Empty(missing);
    }

    [Fact]
    public void What_has_a_reason_really_has_no_projection()
    {
        var both = _cloud.Topology.Resources.Where(r => _cloud.Has(r) && TopologyProjection.ReasonAgainst(_cloud.Topology, r) is not null).Select(r => $"{r.Kind} {r.Name}");
        Assert.Empty(both);
    }

    [Fact]
    public void Every_function_with_code_is_a_row_of_the_dashboard_under_its_own_name()
    {
        var provisioned = _builder.Resources.OfType<AwsProvisionedResource>().Where(r => r.Type == "AWS::Lambda::Function").Select(r => r.Name).Order(StringComparer.Ordinal);
        Assert.Equal(_cloud.Topology.Functions.Except(_cloud.Topology.Planned).Select(f => f.Name).Order(StringComparer.Ordinal), provisioned);
    }

    [Fact]
    public void What_only_calls_planned_functions_is_left_out_and_says_so()
    {
        Assert.Equal(
            ["event rule audit-events", "schedule data-quality-checks", "schedule retention-policy", "schedule performance-aggregation",
                "schedule drawdown-reset", "schedule compliance-report-schedules", "schedule system-snapshot"],
            _cloud.Topology.Resources.Where(r => r is EventRule or Schedule && TopologyProjection.ReasonAgainst(_cloud.Topology, r) is not null).Select(r => $"{r.Kind} {r.Name}"));
    }

    /// <summary>The local projection makes no event source mappings yet; the first function with code that needs one turns this red.</summary>
    [Fact]
    public void Only_planned_functions_take_work_from_queues_or_changes_from_tables() =>
        Assert.Empty(_cloud.Topology.Functions.Except(_cloud.Topology.Planned).Where(f => f.WorkQueue is not null || f.Changes.Count > 0).Select(f => f.Name));

    [Fact]
    public void All_thirty_two_tables_of_the_schema_and_those_the_code_adds_are_made() =>
        Assert.Equal(_cloud.Topology.Tables.Count, _builder.Resources.OfType<AwsProvisionedResource>().Count(r => r.Type == "AWS::DynamoDB::Table"));
}
