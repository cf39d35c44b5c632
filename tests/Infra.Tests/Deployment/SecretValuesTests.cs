using Acinaces.Infra.Deployment;
using Acinaces.Topology;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Acinaces.Infra.Tests.Deployment;

public sealed class SecretValuesTests
{
    [Fact]
    public void Secrets_a_person_fills_are_those_of_exchanges_and_ai_vendors()
    {
        var names = SecretValues.FilledByHand(SystemTopology.In(DeploymentEnvironments.Test)).Select(secret => secret.Name).ToArray();
        Assert.Equal(11, names.Length);
        Assert.DoesNotContain("infra-redis", names);
    }

    [Fact]
    public void What_a_program_renews_but_nobody_draws_waits_for_a_person_too()
    {
        var model = SystemTopology.In(DeploymentEnvironments.Test);
        var renewed = new Secret("infra-mail", "Password of the mail service", ["password"], Keys.Secrets) { Rotation = new Rotation.ByProgram(days: 30) };
        var filled = SecretValues.FilledByHand(model with { Secrets = [.. model.Secrets, renewed] });
        Assert.Contains(renewed, filled);
        Assert.DoesNotContain(Secrets.InfraRedis, filled);
    }

    [Fact]
    public void Some_of_the_secrets_are_enough_when_each_is_whole()
    {
        var values = SecretValues.Parse("""{"exchange-binance": {"apiKey": "k", "apiSecret": "s"}, "ai-openai": {"apiKey": "o"}}""", Secrets.All);
        Assert.Equal(["exchange-binance", "ai-openai"], values.Keys.Select(secret => secret.Name));
        Assert.Equal("""{"apiKey":"k","apiSecret":"s"}""", values[Secrets.ExchangeBinance].ToJsonString());
    }

    [Fact]
    public void All_faults_are_named_at_once()
    {
        var refused = Assert.Throws<RefusedException>(() => SecretValues.Parse(
            """{"exchange-ftx": {"apiKey": "k"}, "exchange-okx": {"apiKey": "k", "apiSecret": " ", "pin": "1"}, "ai-gemini": "k"}""", SecretValues.FilledByHand(SystemTopology.In(DeploymentEnvironments.Test))));
        Assert.Equal(
            ["There is no secret 'exchange-ftx' to fill.", "'exchange-okx' has no field 'pin'. It has apiKey, apiSecret, passphrase.", "'exchange-okx' lacks a value for 'apiSecret'.", "'exchange-okx' lacks a value for 'passphrase'.", "The value of 'ai-gemini' is no JSON object."],
            refused.Message.Split(Environment.NewLine).Select(line => line.Split(" Known:")[0]));
    }

    [Fact]
    public void No_message_repeats_a_value() => Prop.ForAll(
        Gen.Choose(8, 40).SelectMany(length => Gen.Elements("abcdefghkmnpqrstuvwxyz23456789".ToCharArray()).ArrayOf(length)).Select(letters => "zq" + new string(letters) + "qz").ToArbitrary(),
        value =>
        {
            foreach (var text in new[]
            {
                $$$"""{"exchange-binance": {"apiKey": "{{{value}}}"}}""",
                $$$"""{"exchange-binance": {"apiKey": "{{{value}}}", "apiSecret": "{{{value}}}", "more": "{{{value}}}"}}""",
                $$$"""{"exchange-binance": "{{{value}}}"}""",
                $$$"""{"exchange-binance": {"apiKey": "{{{value}}} }}""",
                value,
            })
            {
                Assert.DoesNotContain(value, Assert.Throws<RefusedException>(() => SecretValues.Parse(text, Secrets.All)).ToString(), StringComparison.Ordinal);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(50).WithReplay(20_261_122, 7_654_321));

    [Fact]
    public void The_value_is_no_argument_of_the_program_that_writes_it() => Assert.Equal(
        "secretsmanager put-secret-value --region eu-central-1 --secret-id acinaces-test-ai-openai --secret-string file:///dev/stdin --query VersionId --output text",
        string.Join(' ', SecretStore.Arguments("acinaces-test-ai-openai", "eu-central-1")));
}
