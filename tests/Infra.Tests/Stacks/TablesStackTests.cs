using System.Globalization;
using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;
using Acinaces.Testing;

namespace Acinaces.Infra.Tests.Stacks;

public sealed class TablesStackTests(SynthesizedTemplates templates)
{
    public static TheoryData<string> Environments => ["test", "production"];

    /// <summary>The 32 tables of the backend's schema.</summary>
    private static readonly string[] _ofSchema =
    [
        "strategy-templates", "strategies", "strategy-versions", "deployments", "data-sources", "news-events", "sentiment-data", "streams",
        "backfill-requests", "ai-providers", "model-configurations", "fund-allocations", "model-performance", "performance-predictions",
        "position-limits", "drawdown-state", "drawdown-config", "volatility-state", "volatility-config", "kill-switch-state",
        "kill-switch-config", "circuit-breakers", "circuit-breaker-events", "risk-profiles", "strategy-profile-assignments",
        "exchange-limits", "exchange-health", "rate-limit-state", "risk-events", "alert-configs", "trade-lifecycle", "orders",
    ];

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-3.1")]
    [Requirement("INF-3.9")]
    public void All_tables_of_the_schema_stand_under_the_names_of_their_environment(string environment)
    {
        var names = Tables(environment).Select(table => table.Text("TableName")!).ToArray();
        Assert.Empty(_ofSchema.Select(name => $"acinaces-{environment}-{name}").Except(names));
        Assert.All(names, name => Assert.StartsWith($"acinaces-{environment}-", name, StringComparison.Ordinal));
        Assert.Equal(names.Length, names.Distinct().Count());
    }

    /// <summary>One of each shape, written out from the schema: no sort key, one, a composite one, several indexes, a number.</summary>
    [Theory]
    [InlineData("kill-switch-state", "tenantId:HASH", "scope-index(scope:HASH) active-index(active:HASH)", "tenantId:S scope:S active:S")]
    [InlineData("model-performance", "tenantModelConfigId:HASH periodPeriodStart:RANGE", "", "tenantModelConfigId:S periodPeriodStart:S")]
    [InlineData(
        "fund-allocations",
        "tenantId:HASH strategyIdVersion:RANGE",
        "strategyId-version-index(strategyId:HASH version:RANGE)",
        "tenantId:S strategyIdVersion:S strategyId:S version:N")]
    [InlineData(
        "trade-lifecycle",
        "tenantId:HASH eventId:RANGE",
        "correlationId-timestamp-index(correlationId:HASH timestamp:RANGE) strategyId-timestamp-index(strategyId:HASH timestamp:RANGE) eventType-timestamp-index(eventType:HASH timestamp:RANGE)",
        "tenantId:S eventId:S correlationId:S timestamp:S strategyId:S eventType:S")]
    [Requirement("INF-3.2")]
    [Requirement("INF-3.3")]
    public void Keys_and_indexes_are_those_of_the_schema(string name, string keys, string indexes, string attributes)
    {
        var table = Tables("production").Single(table => table.Text("TableName") == $"acinaces-production-{name}");
        Assert.Equal(keys, Keys(table["KeySchema"]));
        Assert.Equal(indexes, string.Join(' ', (table["GlobalSecondaryIndexes"]?.AsArray() ?? []).Select(index => $"{index!["IndexName"]}({Keys(index["KeySchema"])})")));
        Assert.Equal(attributes, string.Join(' ', table["AttributeDefinitions"]!.AsArray().Select(attribute => $"{attribute!["AttributeName"]}:{attribute["AttributeType"]}")));
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-3.4")]
    [Requirement("PLAN-P2")]
    public void Every_table_can_be_restored_to_any_second(string environment) =>
        Assert.All(Tables(environment), table => Assert.True(table.IsOn("PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled"), $"{table}"));

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-3.5")]
    [Requirement("PLAN-P2")]
    public void Every_table_is_encrypted_in_production_with_a_key_of_ours(string environment) => Assert.All(Tables(environment), table =>
    {
        Assert.True(table.IsOn("SSESpecification", "SSEEnabled"), $"{table}");
        Assert.Equal("KMS", table.Text("SSESpecification", "SSEType"));
        Assert.Equal(environment == "production", table["SSESpecification", "KMSMasterKeyId"] is not null);
    });

    [Fact]
    [Requirement("INF-3.6")]
    public void In_test_tables_are_paid_on_demand()
    {
        Assert.All(Tables("test"), table =>
        {
            Assert.Equal("PAY_PER_REQUEST", table.Text("BillingMode"));
            Assert.Null(table["ProvisionedThroughput"]);
        });
        Assert.Empty(templates.Stack("test", "tables").OfType("AWS::ApplicationAutoScaling::ScalableTarget"));
    }

    [Fact]
    [Requirement("INF-3.7")]
    [Requirement("INF-20.3")]
    public void In_production_each_table_and_index_scales_its_reads_and_writes_to_70_percent()
    {
        var stack = templates.Stack("production", "tables");
        var targets = stack.OfType("AWS::ApplicationAutoScaling::ScalableTarget").ToDictionary(target => target.LogicalId);
        var policies = stack.OfType("AWS::ApplicationAutoScaling::ScalingPolicy").ToDictionary(policy => policy["ScalingTargetId", "Ref"]!.GetValue<string>());
        var scaled = targets.Values.Select(target => $"{target.Text("ResourceId")} {target.Text("ScalableDimension")}").ToHashSet();
        foreach (var table in Tables("production"))
        {
            Assert.Equal("PROVISIONED", table.Text("BillingMode"));
            var name = table.Text("TableName");
            Assert.Contains($"table/{name} dynamodb:table:ReadCapacityUnits", scaled);
            Assert.Contains($"table/{name} dynamodb:table:WriteCapacityUnits", scaled);
            foreach (var index in table["GlobalSecondaryIndexes"]?.AsArray() ?? [])
            {
                Assert.NotNull(index!["ProvisionedThroughput"]);
                Assert.Contains($"table/{name}/index/{index["IndexName"]} dynamodb:index:ReadCapacityUnits", scaled);
                Assert.Contains($"table/{name}/index/{index["IndexName"]} dynamodb:index:WriteCapacityUnits", scaled);
            }
        }
        Assert.All(targets.Keys, target => Assert.Equal("70", policies[target].Text("TargetTrackingScalingPolicyConfiguration", "TargetValue")));
    }

    [Theory]
    [InlineData("trade-lifecycle", 25, 500)]
    [InlineData("risk-events", 25, 500)]
    [InlineData("strategies", 5, 100)]
    [Requirement("INF-20.3")]
    public void Busy_tables_scale_further(string name, int minimum, int maximum)
    {
        var targets = templates.Stack("production", "tables").OfType("AWS::ApplicationAutoScaling::ScalableTarget")
            .Where(target => target.Text("ResourceId")!.Split('/')[1] == $"acinaces-production-{name}").ToArray();
        Assert.NotEmpty(targets);
        Assert.All(targets, target => Assert.Equal((Number(minimum), Number(maximum)), (target.Text("MinCapacity"), target.Text("MaxCapacity"))));
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-3.8")]
    public void Risk_events_expire(string environment)
    {
        var expiring = Tables(environment).Single(table => table.Text("TableName") == $"acinaces-{environment}-risk-events");
        Assert.Equal(("expiresAt", "true"), (expiring.Text("TimeToLiveSpecification", "AttributeName"), expiring.Text("TimeToLiveSpecification", "Enabled")));
        Assert.Null(Tables(environment).Single(table => table.Text("TableName") == $"acinaces-{environment}-trade-lifecycle")["TimeToLiveSpecification"]);
    }

    [Fact]
    public void Tables_of_production_cannot_be_deleted_by_mistake() => Assert.All(Tables("production"), table =>
    {
        Assert.True(table.IsOn("DeletionProtectionEnabled"), $"{table}");
        Assert.True(table.IsRetained, $"{table}");
    });

    private IEnumerable<TemplateResource> Tables(string environment) => templates.Stack(environment, "tables").OfType("AWS::DynamoDB::Table");

    private static string Keys(JsonNode? schema) => string.Join(' ', schema!.AsArray().Select(key => $"{key!["AttributeName"]}:{key["KeyType"]}"));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
