using System.Globalization;
using Acinaces.Infra.Cost;
using Acinaces.Infra.Tests.Assemblies;
using Acinaces.Topology.Environments;

namespace Acinaces.Infra.Tests.Cost;

public sealed class CostEstimateTests(SynthesizedTemplates templates)
{
    private static readonly MonthlyUsage Nothing = new() { OrdersPerMonth = 0, PerOrder = [], PerMonth = [] };

    public static TheoryData<string> Environments => [.. DeploymentEnvironments.InCloud.Select(environment => environment.Name)];

    // Each worked out by hand from Infra/Cost/Prices; a month has 730 hours.
    [Theory]
    [InlineData("""{"Type": "AWS::EC2::NatGateway"}""", "37.96")] // 730 x 0.052
    [InlineData("""{"Type": "AWS::EC2::EIP"}""", "3.65")] // 730 x 0.005
    [InlineData("""{"Type": "AWS::EC2::VPCEndpoint", "Properties": {"VpcEndpointType": "Interface", "SubnetIds": ["a", "b"]}}""", "17.52")] // 2 x 730 x 0.012
    [InlineData("""{"Type": "AWS::EC2::VPCEndpoint", "Properties": {"VpcEndpointType": "Gateway"}}""", "0")]
    [InlineData("""{"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"CacheNodeType": "cache.r6g.large", "NumCacheClusters": 2}}""", "365.00")] // 2 x 730 x 0.25
    [InlineData("""{"Type": "AWS::KMS::Key"}""", "1")]
    [InlineData("""{"Type": "AWS::SecretsManager::Secret"}""", "0.4")]
    [InlineData("""{"Type": "AWS::CloudWatch::Alarm"}""", "0.1")]
    [InlineData("""{"Type": "AWS::CloudWatch::Alarm", "Properties": {"Metrics": [{"Expression": "a/b"}, {"MetricStat": {}}, {"MetricStat": {}}]}}""", "0.2")]
    [InlineData("""{"Type": "AWS::WAFv2::WebACL", "Properties": {"Rules": [{}, {}, {}]}}""", "8")] // 5 + 3 x 1
    [InlineData("""{"Type": "AWS::ApiGateway::Stage", "Properties": {"CacheClusterEnabled": true, "CacheClusterSize": "0.5"}}""", "14.6")] // 730 x 0.02
    [InlineData("""{"Type": "AWS::DynamoDB::Table", "Properties": {"BillingMode": "PAY_PER_REQUEST"}}""", "0")]
    [InlineData("""{"Type": "AWS::DynamoDB::Table", "Properties": {"ProvisionedThroughput": {"ReadCapacityUnits": 5, "WriteCapacityUnits": 5}, "GlobalSecondaryIndexes": [{"ProvisionedThroughput": {"ReadCapacityUnits": 5, "WriteCapacityUnits": 5}}]}}""", "6.94668")] // 730 x 10 x (0.0001586 + 0.000793)
    public void A_resource_costs_what_its_meter_says(string resource, string usd) =>
        Assert.Equal(decimal.Parse(usd, CultureInfo.InvariantCulture), CostEstimate.Of(Written.Assembly("\"R\": " + resource), Nothing, PriceTable.Current).Total);

    [Fact]
    public void Environments_kept_ready_cost_by_memory_and_time() =>
        // 5 x 0.5 GB x 730 h x 3600 s x 0.0000033334 = 6,570,000 GB-s x 0.0000033334
        Assert.Equal(21.900438m, CostEstimate.Of(
            Written.Assembly("""
                "F": {"Type": "AWS::Lambda::Function", "Properties": {"FunctionName": "f", "MemorySize": 512}},
                "A": {"Type": "AWS::Lambda::Alias", "Properties": {"FunctionName": "f", "ProvisionedConcurrencyConfig": {"ProvisionedConcurrentExecutions": 5}}}
                """),
            Nothing,
            PriceTable.Current).Total);

    [Fact]
    public void Orders_and_months_are_told_apart()
    {
        var usage = new MonthlyUsage
        {
            OrdersPerMonth = 1_000_000,
            PerOrder = [new UsageLine("api-request", 1, "sample", "one call"), new UsageLine("lambda-request", 4, "sample", "four functions")],
            PerMonth = [new UsageLine("s3-storage", 100, "sample", "100 GB")],
        };
        var estimate = CostEstimate.Of(Written.Assembly("\"K\": {\"Type\": \"AWS::KMS::Key\"}"), usage, PriceTable.Current);
        Assert.Equal(0.0000045m, estimate.NextOrder); // 0.0000037 + 4 x 0.0000002
        Assert.Equal(7.95m, estimate.Total); // 1.00 for the key, 100 x 0.0245, 4.50 for the orders
        Assert.Equal(0.00000795m, estimate.EachOrder);
    }

    [Fact]
    public void A_price_or_a_stack_that_does_not_exist_is_refused_by_name()
    {
        var assembly = Written.Assembly("");
        Assert.Contains("no price 'moon'", Assert.Throws<InvalidCostInputException>(() => CostEstimate.Of(assembly, Nothing with { PerMonth = [new UsageLine("moon", 1, "sample", "")] }, PriceTable.Current)).Message, StringComparison.Ordinal);
        Assert.Contains("a stack 'moon' that does not exist", Assert.Throws<InvalidCostInputException>(() => CostEstimate.Of(assembly, Nothing with { PerMonth = [new UsageLine("key", 1, "moon", "")] }, PriceTable.Current)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public void Every_environment_stays_within_its_budget_and_says_on_what_it_rests(string environment)
    {
        using var output = new StringWriter();
        var budget = DeploymentEnvironments.Named(environment).MonthlyBudgetUsd;
        var estimate = CostEstimate.Of(templates.Assembly.Of(environment), MonthlyUsage.Expected(environment), PriceTable.Current);
        CostReport.Write(environment, estimate, PriceTable.Current, budget, output);
        Assert.InRange(estimate.Total, 1m, Assert.NotNull(budget));
        Assert.Contains("rest on uncertain prices", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("one more costs", output.ToString(), StringComparison.Ordinal);
    }
}
