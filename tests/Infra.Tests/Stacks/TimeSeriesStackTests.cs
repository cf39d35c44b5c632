using System.Globalization;
using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Stacks;
using Acinaces.Testing;
using Acinaces.Topology;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Tests.Stacks;

public sealed class TimeSeriesStackTests(SynthesizedTemplates templates)
{
    public static TheoryData<string> Environments => ["test", "production"];

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-4.1")]
    public void Market_data_has_a_database(string environment) =>
        Assert.Equal($"acinaces-{environment}-market-data", Assert.Single(templates.Stack(environment, "time-series").OfType("AWS::Timestream::Database")).Text("DatabaseName"));

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-4.2")]
    public void Prices_volumes_and_metrics_have_a_table_each(string environment)
    {
        var tables = templates.Stack(environment, "time-series").OfType("AWS::Timestream::Table").ToArray();
        Assert.Equal(["derived-metrics", "price-data", "volume-data"], tables.Select(table => table.Text("TableName")).Order());
        Assert.All(tables, table => Assert.Equal("MarketData", table["DatabaseName", "Ref"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("test", 24, 30)]
    [InlineData("production", 168, 365)]
    [Requirement("INF-4.3")]
    [Requirement("INF-4.4")]
    [Requirement("INF-20.2")]
    public void Production_keeps_series_longer(string environment, int hours, int days) =>
        Assert.All(templates.Stack(environment, "time-series").OfType("AWS::Timestream::Table"), table =>
        {
            Assert.Equal(hours.ToString(CultureInfo.InvariantCulture), table.Text("RetentionProperties", "MemoryStoreRetentionPeriodInHours"));
            Assert.Equal(days.ToString(CultureInfo.InvariantCulture), table.Text("RetentionProperties", "MagneticStoreRetentionPeriodInDays"));
            // CloudFormation takes these numbers as text only.
            Assert.Equal(System.Text.Json.JsonValueKind.String, table["RetentionProperties", "MemoryStoreRetentionPeriodInHours"]!.GetValueKind());
        });

    /// <summary>A database that names no key is encrypted with the one that AWS manages in the account; it cannot be unencrypted.</summary>
    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-4.5")]
    public void The_database_leaves_its_key_to_aws(string environment) =>
        Assert.Null(Assert.Single(templates.Stack(environment, "time-series").OfType("AWS::Timestream::Database"))["KmsKeyId"]);

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-4.6")]
    public void A_functions_role_reaches_the_series_it_was_granted_and_no_other(string environment)
    {
        string Arn(string table) => $"arn:aws:timestream:eu-central-1:111122223333:database/acinaces-{environment}-market-data/table/{table}";
        var functions = SystemTopology.In(DeploymentEnvironments.Named(environment)).Functions;
        Assert.Contains(functions, function => function.Grants.OfType<Grant.WriteSeries>().Any());
        foreach (var function in functions)
        {
            var role = templates.Stack(environment, "functions").OfType("AWS::IAM::Role").Single(role => role.Text("RoleName") == $"acinaces-{environment}-{function.Name}-role");
            Assert.Equal(function.Grants.OfType<Grant.ReadSeries>().Select(grant => Arn(grant.Table)).Order(), Resources(role, "timestream:Select"));
            Assert.Equal(function.Grants.OfType<Grant.WriteSeries>().Select(grant => Arn(grant.Table)).Order(), Resources(role, "timestream:WriteRecords"));
        }
    }

    [Fact]
    public void One_setting_moves_the_series_to_tables_that_forget()
    {
        var settings = DeploymentEnvironments.Test.TimeSeries with { Engine = TimeSeriesEngine.DynamoDb };
        var model = new TopologyModel
        {
            Environment = DeploymentEnvironments.Test with { TimeSeries = settings },
            TimeSeriesDatabases = TimeSeries.All,
        };
        var stack = ModelSynthesis.Stack(model, (scope, context) => new TimeSeriesStack(scope, context));
        Assert.Empty(stack.OfType("AWS::Timestream::Database", "AWS::Timestream::Table"));
        var tables = stack.OfType("AWS::DynamoDB::Table").ToArray();
        Assert.Equal(
            ["acinaces-test-market-data-derived-metrics", "acinaces-test-market-data-price-data", "acinaces-test-market-data-volume-data"],
            tables.Select(table => table.Text("TableName")).Order());
        Assert.All(tables, table =>
        {
            Assert.Equal(("seriesDay", "time"), (table.Text("KeySchema", "0", "AttributeName"), table.Text("KeySchema", "1", "AttributeName")));
            Assert.Equal(("expiresAt", "true"), (table.Text("TimeToLiveSpecification", "AttributeName"), table.Text("TimeToLiveSpecification", "Enabled")));
            Assert.True(table.IsOn("SSESpecification", "SSEEnabled"));
        });
    }

    private static IEnumerable<string> Resources(TemplateResource role, string action) =>
        from statement in role["Policies", "0", "PolicyDocument", "Statement"]!.AsArray()
        where statement!["Action"]!.AsArray().Any(allowed => allowed!.GetValue<string>() == action)
        from resource in statement["Resource"]!.AsArray()
        let arn = resource!.GetValue<string>()
        orderby arn
        select arn;
}
