using Acinaces.Topology.Derivation;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Functions;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Tests.Derivation;

public sealed class FunctionEnvironmentTests
{
    private static readonly PhysicalNames _names = new(new DeploymentTarget(DeploymentEnvironments.Local, "000000000000", "eu-central-1"));

    [Fact]
    public void The_kill_switch_learns_of_its_tables_and_bus_and_of_nothing_else() => Assert.Equal(
        [
            "DYNAMODB_TABLE_ALERT_CONFIGS", "DYNAMODB_TABLE_CIRCUIT_BREAKER_EVENTS", "DYNAMODB_TABLE_KILL_SWITCH_CONFIG", "DYNAMODB_TABLE_KILL_SWITCH_STATE", "DYNAMODB_TABLE_OUTBOX", "DYNAMODB_TABLE_RISK_EVENTS",
            "ENVIRONMENT", "EVENT_BUS_NAME", "LOG_LEVEL",
        ],
        FunctionEnvironment.Of(RiskControlFunctions.KillSwitch, _names).Keys);

    [Fact]
    public void The_authorizer_learns_where_tokens_come_from()
    {
        var variables = FunctionEnvironment.Of(PlatformFunctions.TokenAuthorizer, _names);
        Assert.Equal(["COGNITO_CLIENT_ID", "COGNITO_ISSUER", "COGNITO_JWKS_URI", "ENVIRONMENT", "LOG_LEVEL"], variables.Keys);
        Assert.Equal(new EnvironmentValue.Given("COGNITO_ISSUER"), variables["COGNITO_ISSUER"]);
    }

    [Fact]
    public void Health_needs_no_more_than_the_environment() =>
        Assert.Equal(["ENVIRONMENT", "LOG_LEVEL"], FunctionEnvironment.Of(PlatformFunctions.Health, _names).Keys);

    [Fact]
    public void What_follows_from_declarations_is_known_and_what_AWS_draws_is_left_open()
    {
        var variables = FunctionEnvironment.Of(ExchangeFunctions.ExchangeConnections, _names);
        Assert.Equal(new EnvironmentValue.Known("local"), variables["ENVIRONMENT"]);
        Assert.Equal(new EnvironmentValue.Known("DEBUG"), variables["LOG_LEVEL"]);
        Assert.Equal(new EnvironmentValue.Known("acinaces-local-exchange-health"), variables["DYNAMODB_TABLE_EXCHANGE_HEALTH"]);
        Assert.Equal(new EnvironmentValue.Known("arn:aws:sns:eu-central-1:000000000000:acinaces-local-system-health"), variables["TOPIC_ARN_SYSTEM_HEALTH"]);
        Assert.Equal(new EnvironmentValue.Known("acinaces-local-application-events"), variables["EVENT_BUS_NAME"]);
        Assert.Equal(new EnvironmentValue.Known("/acinaces/local/exchanges/"), variables["SECRET_PREFIX_EXCHANGES"]);
        Assert.Equal(new EnvironmentValue.Created(Secrets.ExchangeOkx, CreatedValue.Arn), variables["SECRET_ARN_EXCHANGE_OKX"]);
    }

    [Fact]
    public void The_cache_is_told_by_address_and_by_whether_it_speaks_tls()
    {
        var variables = FunctionEnvironment.Of(MarketDataFunctions.Streams, _names);
        Assert.Equal(new EnvironmentValue.Known("false"), variables["REDIS_TLS"]);
        Assert.Equal(new EnvironmentValue.Created(Caches.Main, CreatedValue.Port), variables["REDIS_PORT"]);
    }

    [Fact]
    public void Queues_and_buckets_are_told_by_url_and_name()
    {
        var function = Sample.Function("f", [], Grant.Send(Queues.CriticalAlertsInbox), Grant.Write(Buckets.AuditLogs));
        var variables = FunctionEnvironment.Of(function, _names);
        Assert.Equal(new EnvironmentValue.Created(Queues.CriticalAlertsInbox, CreatedValue.Url), variables["QUEUE_URL_CRITICAL_ALERTS_INBOX"]);
        Assert.Equal(new EnvironmentValue.Known("acinaces-local-audit-logs-000000000000"), variables["BUCKET_AUDIT_LOGS"]);
    }
}
