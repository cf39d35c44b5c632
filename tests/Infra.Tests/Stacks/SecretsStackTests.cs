using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;
using Acinaces.Testing;
using Acinaces.Topology;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Tests.Stacks;

public sealed class SecretsStackTests(SynthesizedTemplates templates)
{
    public static TheoryData<string> Environments => ["test", "production"];

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-9.1")]
    [Requirement("INF-9.2")]
    [Requirement("INF-9.3")]
    [Requirement("INF-9.7")]
    [Requirement("PLAN-P7")]
    public void Exchanges_ai_vendors_and_the_cache_have_secrets_named_after_their_environment(string environment)
    {
        string[] expected =
        [
            "ai-deepseek", "ai-gemini", "ai-openai", "exchange-binance", "exchange-bison", "exchange-bsdex", "exchange-bybit", "exchange-coinbase",
            "exchange-finoa", "exchange-kraken", "exchange-okx", "infra-redis",
        ];
        Assert.Equal(expected.Select(name => $"acinaces-{environment}-{name}"), Secrets(environment).Select(secret => secret.Text("Name")).Order());
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-9.4")]
    public void Each_secret_says_who_renews_it_and_why_no_program_does(string environment)
    {
        Assert.Equal("Connection of the cache. Renewed by itself every 30 days.", Secrets(environment).Single(secret => secret.LogicalId == "InfraRedis").Text("Description"));
        Assert.Equal(
            "API key for Binance. A person renews it every 90 days: The vendor gives out keys on its site only.",
            Secrets(environment).Single(secret => secret.LogicalId == "ExchangeBinance").Text("Description"));
        Assert.Equal(11, Secrets(environment).Count(secret => secret.Text("Description")!.Contains("A person renews it every 90 days: The vendor ", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Environments))]
    public void No_template_holds_a_value(string environment)
    {
        foreach (var secret in Secrets(environment))
        {
            var text = secret.Text("SecretString") ?? secret.Text("GenerateSecretString", "SecretStringTemplate")!;
            Assert.All(JsonNode.Parse(text)!.AsObject(), member => Assert.Equal(string.Empty, member.Value!.GetValue<string>()));
        }
        var redis = Secrets(environment).Single(secret => secret.LogicalId == "InfraRedis");
        Assert.Equal("authToken", redis.Text("GenerateSecretString", "GenerateStringKey"));
        Assert.Null(redis["SecretString"]);
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-9.6")]
    [Requirement("PLAN-P7")]
    public void Every_secret_is_encrypted_with_the_key_for_secrets(string environment)
    {
        var stack = templates.Stack(environment, "secrets");
        Assert.All(Secrets(environment), secret =>
            Assert.Equal($"/acinaces/{environment}/keys/secrets/arn", stack.Document["Parameters"]![secret["KmsKeyId", "Ref"]!.GetValue<string>()]!["Default"]!.GetValue<string>()));
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-9.5")]
    [Requirement("PLAN-P7")]
    public void Only_the_roles_that_were_granted_a_secret_may_read_it(string environment)
    {
        var topology = SystemTopology.In(DeploymentEnvironments.Named(environment));
        foreach (var secret in topology.Secrets)
        {
            var policy = Policies(environment).Single(policy => policy["SecretId", "Ref"]!.GetValue<string>() == LogicalId(secret));
            Assert.True(policy.IsOn("BlockPublicPolicy"));
            var statement = Assert.Single(policy["ResourcePolicy", "Statement"]!.AsArray())!;
            Assert.Equal(("Deny", "*"), (statement["Effect"]!.GetValue<string>(), statement["Principal"]!.GetValue<string>()));
            Assert.Equal("secretsmanager:GetSecretValue", Assert.Single(statement["Action"]!.AsArray())!.GetValue<string>());
            string[] readers =
            [
                "arn:aws:iam::111122223333:root",
                .. topology.Functions.Where(function => function.Grants.Any(grant => grant is Grant.OnSecret or Grant.OnRotatedSecret && grant.Resource?.Name == secret.Name))
                    .Select(function => $"arn:aws:iam::111122223333:role/acinaces-{environment}-{function.Name}-role"),
                .. secret.Name == "infra-redis" ? (string[])["arn:aws:iam::111122223333:role/cdk-hnb659fds-cfn-exec-role-111122223333-eu-central-1"] : [],
            ];
            Assert.Equal(readers.Order(), statement["Condition"]!["ArnNotEquals"]!["aws:PrincipalArn"]!.AsArray().Select(reader => reader!.GetValue<string>()).Order());
        }
    }

    [Fact]
    public void Secrets_of_production_outlive_their_stack() => Assert.All(Secrets("production"), secret => Assert.True(secret.IsRetained, $"{secret}"));

    private IEnumerable<TemplateResource> Secrets(string environment) => templates.Stack(environment, "secrets").OfType("AWS::SecretsManager::Secret");

    private IEnumerable<TemplateResource> Policies(string environment) => templates.Stack(environment, "secrets").OfType("AWS::SecretsManager::ResourcePolicy");

    private static string LogicalId(Secret secret) => string.Concat(secret.Name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
