using System.Globalization;
using Acinaces.Testing;

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
}
