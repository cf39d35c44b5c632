using Acinaces.Topology.Derivation;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Functions;

namespace Acinaces.Topology.Tests.Derivation;

public sealed class PhysicalNamesTests
{
    private static readonly PhysicalNames _names = new(new DeploymentTarget(DeploymentEnvironments.Test, "123456789012", "eu-central-1"));

    [Fact]
    public void Names_carry_project_and_environment_and_buckets_the_account_as_well()
    {
        Assert.Equal("acinaces-test-kill-switch-state", _names.Of(Tables.KillSwitchState));
        Assert.Equal("acinaces-test-exchange-orders", _names.Of(ExchangeFunctions.ExchangeOrders));
        Assert.Equal("acinaces-test-audit-logs-123456789012", _names.Of(Buckets.AuditLogs));
        Assert.Equal("acinaces-test-exchange-binance", _names.Of(Secrets.ExchangeBinance));
        Assert.Equal("/acinaces/test/exchanges/", _names.Of(Secrets.TenantExchangeKeys));
        Assert.Equal("alias/acinaces-test-secrets", _names.AliasOf(Keys.Secrets));
        Assert.Equal("acinaces-test-health-role", _names.RoleOf(PlatformFunctions.Health));
        Assert.Equal("/aws/lambda/acinaces-test-health", _names.LogGroupOf(PlatformFunctions.Health));
    }

    [Fact]
    public void Arns_are_those_AWS_gives()
    {
        Assert.Equal("arn:aws:dynamodb:eu-central-1:123456789012:table/acinaces-test-orders", _names.ArnOf(Tables.Orders));
        Assert.Equal("arn:aws:s3:::acinaces-test-audit-logs-123456789012", _names.ArnOf(Buckets.AuditLogs));
        Assert.Equal("arn:aws:sqs:eu-central-1:123456789012:acinaces-test-eventbridge-dlq", _names.ArnOf(Queues.EventDeadLetters));
        Assert.Equal("arn:aws:sns:eu-central-1:123456789012:acinaces-test-critical-alerts", _names.ArnOf(Topics.CriticalAlerts));
        Assert.Equal("arn:aws:events:eu-central-1:123456789012:event-bus/acinaces-test-application-events", _names.ArnOf(EventBuses.ApplicationEvents));
        Assert.Equal(
            "arn:aws:events:eu-central-1:123456789012:rule/acinaces-test-application-events/acinaces-test-trade-rejected",
            _names.ArnOf(EventRules.TradeRejected));
        Assert.Equal("arn:aws:events:eu-central-1:123456789012:rule/acinaces-test-order-reconciliation", _names.ArnOf(Schedules.OrderReconciliation));
        Assert.Equal("arn:aws:lambda:eu-central-1:123456789012:function:acinaces-test-health", _names.ArnOf(PlatformFunctions.Health));
        Assert.Equal("arn:aws:iam::123456789012:role/acinaces-test-health-role", _names.RoleArnOf(PlatformFunctions.Health));
        Assert.Equal(
            "arn:aws:secretsmanager:eu-central-1:123456789012:secret:acinaces-test-infra-redis-??????", _names.ArnPatternOf(Secrets.InfraRedis));
        Assert.Equal(
            "arn:aws:secretsmanager:eu-central-1:123456789012:secret:/acinaces/test/exchanges/*", _names.ArnPatternOf(Secrets.TenantExchangeKeys));
    }
}
