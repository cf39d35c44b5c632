using System.Text.Json.Nodes;
using Acinaces.Infra.Stacks;
using Acinaces.Testing;
using Acinaces.Topology;
using Acinaces.Topology.Environments;
using Constructs;

namespace Acinaces.Infra.Tests.Stacks;

/// <summary>How stacks and environments stand to each other.</summary>
public sealed class EnvironmentStageTests(SynthesizedTemplates templates)
{
    private static readonly string[] _differing =
    [
        "backup", "cache", "functions", "network", "tables", "time-series",
    ];

    [Fact]
    [Requirement("INF-1.1")]
    public void Each_aws_service_has_a_stack_of_its_own()
    {
        foreach (var (stack, type) in new[]
        {
            ("keys", "AWS::KMS::Key"), ("network", "AWS::EC2::VPC"), ("storage", "AWS::S3::Bucket"), ("tables", "AWS::DynamoDB::Table"),
            ("time-series", "AWS::Timestream::Database"), ("secrets", "AWS::SecretsManager::Secret"), ("cache", "AWS::ElastiCache::ReplicationGroup"),
            ("functions", "AWS::Lambda::Function"), ("backup", "AWS::Backup::BackupPlan"),
        })
        {
            var holders = templates.Assembly.Of("production").Stacks.Where(known => known.OfType(type).Any()).Select(known => known.Name);
            Assert.Contains($"acinaces-production-{stack}", holders);
        }
    }

    [Fact]
    [Requirement("INF-1.2")]
    [Requirement("INF-1.4")]
    public void Test_and_production_are_two_stages_that_share_no_name()
    {
        Assert.Equal(["test", "production"], DeploymentEnvironments.InCloud.Select(environment => environment.Name));
        var test = Directory.GetFiles(Path.Combine(templates.Folder, "assembly-test"), "*.template.json");
        var production = Directory.GetFiles(Path.Combine(templates.Folder, "assembly-production"), "*.template.json");
        Assert.True(test.Length >= 15 && production.Length >= 15, $"{test.Length} and {production.Length} templates");
        Assert.All(test, file => Assert.DoesNotContain("acinaces-production", File.ReadAllText(file), StringComparison.Ordinal));
        Assert.All(production, file => Assert.DoesNotContain("acinaces-test", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    [Requirement("INF-1.5")]
    [Requirement("INF-1.6")]
    [Requirement("INF-20.6")]
    public void Each_environment_is_one_file_of_values_and_its_templates_follow_them()
    {
        foreach (var stack in _differing)
        {
            var test = templates.Stack("test", stack).Document.ToJsonString().Replace("acinaces-test", "acinaces-*", StringComparison.Ordinal);
            var production = templates.Stack("production", stack).Document.ToJsonString().Replace("acinaces-production", "acinaces-*", StringComparison.Ordinal);
            Assert.NotEqual(test, production);
        }
    }

    /// <summary>CloudFormation keeps the state and its lock; a second deployment of one stack is refused while the first runs.</summary>
    [Fact]
    [Requirement("INF-1.3")]
    [Requirement("INF-1.7")]
    public void State_lies_in_the_account_and_every_stack_asks_for_the_bootstrap_that_holds_its_assets()
    {
        Assert.NotEmpty(templates.Assembly.Stacks);
        Assert.All(templates.Assembly.Stacks, stack => Assert.Equal(
            "/cdk-bootstrap/hnb659fds/version",
            stack.Document["Parameters"]?["BootstrapVersion"]?["Default"]?.GetValue<string>()));
    }

    /// <summary>Here one stack at a time, in the fixture all together: neither the order nor the run leaves a trace in a template.</summary>
    [Fact]
    public void Synthesizing_once_more_writes_the_same_templates()
    {
        var model = SystemTopology.In(DeploymentEnvironments.Production);
        foreach (var (name, create) in new (string, Func<Construct, StackContext, EnvironmentStack>)[]
        {
            ("keys", (scope, context) => new KeysStack(scope, context)),
            ("network", (scope, context) => new NetworkStack(scope, context)),
            ("storage", (scope, context) => new StorageStack(scope, context)),
            ("secrets", (scope, context) => new SecretsStack(scope, context)),
        })
        {
            var again = JsonNode.Parse(ModelSynthesis.Stack(model, create).Document["Resources"]!.ToJsonString())!.AsObject();
            var first = templates.Stack("production", name).Document["Resources"]!.AsObject();
            Assert.Equal(first.Select(resource => resource.Key), again.Select(resource => resource.Key));
            // Tags are the stage's; here there is none.
            foreach (var resource in again)
                Assert.Equal(Untagged(first[resource.Key]!), Untagged(resource.Value!));
        }
    }

    [Fact]
    public void Stacks_of_production_cannot_be_deleted_by_mistake()
    {
        Assert.All(templates.Assembly.Of("production").Stacks, stack => Assert.True(stack.TerminationProtection, $"{stack}"));
        Assert.All(templates.Assembly.Of("test").Stacks, stack => Assert.False(stack.TerminationProtection, $"{stack}"));
    }

    private static string Untagged(JsonNode resource)
    {
        var copy = resource.DeepClone();
        (copy["Properties"] as JsonObject)?.Remove("Tags");
        return copy.ToJsonString();
    }
}
