using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;
using Acinaces.Testing;

namespace Acinaces.Infra.Tests.Stacks;

public sealed class KeysStackTests(SynthesizedTemplates templates)
{
    private const string Root = "arn:aws:iam::111122223333:root";

    public static TheoryData<string> Environments => ["test", "production"];

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-17.1")]
    [Requirement("INF-17.4")]
    [Requirement("PLAN-P10")]
    public void Each_key_has_an_alias_that_says_what_it_is_for(string environment)
    {
        var stack = templates.Stack(environment, "keys");
        var keys = stack.OfType("AWS::KMS::Key").ToDictionary(key => key.LogicalId);
        var aliases = stack.OfType("AWS::KMS::Alias").ToDictionary(alias => alias.Text("AliasName")!, alias => alias["TargetKeyId", "Ref"]!.GetValue<string>());
        foreach (var name in new[] { "secrets", "s3", "dynamodb", "messages", "logs", "backups" })
            Assert.Contains(aliases[$"alias/acinaces-{environment}-{name}"], keys);
        Assert.Equal(keys.Keys.Order(), aliases.Values.Order());
    }

    [Fact]
    [Requirement("INF-17.3")]
    [Requirement("PLAN-P10")]
    public void Every_key_of_every_stack_that_can_be_rotated_is_rotated_each_year_and_outlives_its_stack()
    {
        // The key that signs the DNS zone is asymmetric; KMS rotates none of those.
        var keys = templates.Assembly.OfType("AWS::KMS::Key").Where(key => key.Text("KeySpec") is null or "SYMMETRIC_DEFAULT").ToArray();
        Assert.True(keys.Length >= 13, $"{keys.Length} keys");
        Assert.All(keys, key =>
        {
            Assert.True(key.IsOn("EnableKeyRotation"), $"{key} is not rotated");
            Assert.Equal("365", key.Text("RotationPeriodInDays"));
            Assert.True(key.IsRetained, $"{key} is deleted with its stack");
        });
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-17.2")]
    public void The_account_administers_keys_and_data_passes_through_named_services_only(string environment)
    {
        foreach (var key in templates.Stack(environment, "keys").OfType("AWS::KMS::Key"))
        {
            foreach (var statement in Statements(key))
            {
                var actions = statement["Action"]!.AsArray().Select(action => action!.GetValue<string>()).ToArray();
                Assert.DoesNotContain(actions, action => action.Contains('*', StringComparison.Ordinal));
                var readsData = actions.Any(action => action is "kms:Decrypt" or "kms:Encrypt" or "kms:GenerateDataKey" or "kms:CreateGrant");
                if (statement["Principal"]?["AWS"]?.GetValue<string>() == Root && readsData)
                    Assert.NotNull(statement["Condition"]?["StringEquals"]?["kms:ViaService"]);
                if (statement["Principal"]?["Service"] is not null)
                    Assert.NotNull(statement["Condition"]);
            }
        }
    }

    [Theory]
    [InlineData("Secrets", "secretsmanager.eu-central-1.amazonaws.com")]
    [InlineData("S3", "s3.eu-central-1.amazonaws.com")]
    [InlineData("Dynamodb", "dynamodb.eu-central-1.amazonaws.com")]
    [InlineData("Messages", "sns.eu-central-1.amazonaws.com")]
    [InlineData("Backups", "backup.eu-central-1.amazonaws.com")]
    [Requirement("INF-17.2")]
    public void A_key_serves_the_one_service_it_was_made_for(string key, string service)
    {
        var resource = templates.Stack("production", "keys").Find(key)!;
        var services = Statements(resource).Select(statement => statement["Condition"]?["StringEquals"]?["kms:ViaService"]).OfType<JsonArray>().SelectMany(values => values);
        Assert.Equal([service], services.Select(value => value!.GetValue<string>()).Distinct());
    }

    [Fact]
    [Requirement("INF-17.2")]
    public void Only_services_that_work_while_nobody_calls_may_be_given_a_lasting_grant()
    {
        var granting = templates.Stack("production", "keys").OfType("AWS::KMS::Key")
            .Where(key => Statements(key).Any(statement => statement["Action"]!.AsArray().Any(action => action!.GetValue<string>() == "kms:CreateGrant")));
        Assert.Equal(["Backups", "Dynamodb"], granting.Select(key => key.LogicalId).Order());
    }

    [Fact]
    [Requirement("INF-17.5")]
    public void Recovery_stays_in_the_account_so_no_key_is_open_to_another()
    {
        foreach (var key in templates.Assembly.OfType("AWS::KMS::Key"))
        {
            foreach (var principal in Statements(key).Select(statement => statement["Principal"]))
                Assert.True(principal?["AWS"] is null || key.Stack.Text(principal["AWS"]) == Root, $"{key}: {principal}");
        }
        Assert.NotEmpty(templates.Stack("production", "recovery").OfType("AWS::KMS::Key"));
    }

    private static IEnumerable<JsonNode> Statements(TemplateResource key) => key["KeyPolicy", "Statement"]!.AsArray().Select(statement => statement!);
}
