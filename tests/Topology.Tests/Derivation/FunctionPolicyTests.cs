using System.Text.Json;
using Acinaces.Testing;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Functions;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Tests.Derivation;

public sealed class FunctionPolicyTests
{
    private const string Dynamo = "arn:aws:dynamodb:eu-central-1:000000000000:table/acinaces-test-";

    private const string Read = "dynamodb:GetItem dynamodb:BatchGetItem dynamodb:Query dynamodb:ConditionCheckItem";

    private const string Write = "dynamodb:PutItem dynamodb:UpdateItem dynamodb:DeleteItem dynamodb:BatchWriteItem";

    private const string SecretsManager = "arn:aws:secretsmanager:eu-central-1:000000000000:secret:";

    private static readonly FunctionPolicy _policy = In(DeploymentEnvironments.Test);

    [Fact]
    public void A_function_may_do_exactly_what_its_grants_say() => Assert.Equal(
        [
            $"ReadTables: {Read} on {Dynamo}alert-configs",
            $"ReadWriteTables: {Read} {Write} on {Dynamo}kill-switch-state {Dynamo}kill-switch-state/index/* {Dynamo}kill-switch-config {Dynamo}circuit-breaker-events {Dynamo}circuit-breaker-events/index/* {Dynamo}outbox",
            $"AppendTables: dynamodb:PutItem on {Dynamo}risk-events",
            "Send: sqs:SendMessage on arn:aws:sqs:eu-central-1:000000000000:acinaces-test-eventbridge-dlq",
            "PutEvents: events:PutEvents on arn:aws:events:eu-central-1:000000000000:event-bus/acinaces-test-application-events",
            "WriteLogs: logs:CreateLogStream logs:PutLogEvents on arn:aws:logs:eu-central-1:000000000000:log-group:/aws/lambda/acinaces-test-kill-switch:*",
            "Trace: xray:PutTraceSegments xray:PutTelemetryRecords on *",
        ],
        Lines(RiskControlFunctions.KillSwitch));

    [Fact]
    public void Reading_reaches_the_indexes_and_writing_does_not()
    {
        var indexed = new Table("things", Group.Platform, "id") { Indexes = [new("by-owner", "owner")] };
        Assert.Equal(
            [$"ReadTables: {Read} on {Dynamo}things {Dynamo}things/index/*"],
            TableLines(Grant.Read(indexed)));
        Assert.Equal(
            [$"WriteTables: {Write} on {Dynamo}things"],
            TableLines(Grant.Write(indexed)));
    }

    [Fact]
    public void Append_puts_and_nothing_else() => Assert.Equal(["dynamodb:PutItem"], TableActions.Of(TableAccess.Append));

    [Fact]
    public void No_function_scans_a_table_or_has_a_wildcard_action()
    {
        var actions = AllStatements().SelectMany(statement => statement.Actions).ToArray();
        Assert.DoesNotContain("dynamodb:Scan", actions);
        Assert.DoesNotContain(actions, action => action.Contains('*', StringComparison.Ordinal));
    }

    [Fact]
    public void Only_tracing_and_the_search_for_time_series_name_every_resource() =>
        Assert.Equal(["FindSeries", "Trace"], AllStatements().Where(statement => statement.Resources.Contains("*")).Select(statement => statement.Sid).Distinct().Order());

    [Fact]
    public void Nobody_may_update_or_delete_what_is_recorded_for_audit()
    {
        string[] records = ["risk-events", "trade-lifecycle", "position-history", "exchange-audit-logs"];
        var changing = AllStatements().Where(statement => statement.Actions.Any(action => action is "dynamodb:UpdateItem" or "dynamodb:DeleteItem" or "dynamodb:BatchWriteItem"));
        Assert.DoesNotContain(changing.SelectMany(statement => statement.Resources), resource => records.Any(record => resource == Dynamo + record));
    }

    [Fact]
    public void Keys_of_tenants_are_written_below_their_path_only()
    {
        var manage = _policy.Statements(ExchangeFunctions.ExchangeConfig).Single(statement => statement.Sid == "ManageSecrets");
        Assert.Equal([$"{SecretsManager}/acinaces/test/exchanges/*"], manage.Resources);
        Assert.DoesNotContain(_policy.Statements(ExchangeFunctions.ExchangeOrders), statement => statement.Sid == "ManageSecrets");
    }

    [Fact]
    [Requirement("INF-9.4")]
    public void Whoever_renews_a_secret_reaches_it_and_the_cache_and_of_all_others_learns_the_age() => Assert.Equal(
        [
            "Send: sqs:SendMessage on arn:aws:sqs:eu-central-1:000000000000:acinaces-test-eventbridge-dlq",
            "RotateSecrets: secretsmanager:DescribeSecret secretsmanager:GetSecretValue secretsmanager:PutSecretValue secretsmanager:UpdateSecretVersionStage "
            + $"on {SecretsManager}acinaces-test-infra-redis-??????",
            "WatchSecrets: secretsmanager:ListSecretVersionIds on " + string.Join(' ', Secrets.All.Select(secret => $"{SecretsManager}acinaces-test-{secret.Name}-??????")),
            "ChangeTokens: elasticache:DescribeReplicationGroups elasticache:ModifyReplicationGroup on arn:aws:elasticache:eu-central-1:000000000000:replicationgroup:acinaces-test-cache",
            "Decrypt: kms:Decrypt on key:secrets",
            "Encrypt: kms:GenerateDataKey on key:secrets",
        ],
        Lines(PlatformFunctions.SecretRotation).SkipLast(2));

    [Fact]
    public void Publishing_and_sending_name_their_resource_and_the_topics_key()
    {
        var function = Sample.Function("f", [], Grant.Publish(Topics.CriticalAlerts), Grant.Send(Queues.CriticalAlertsInbox), Grant.Write(Buckets.AuditLogs));
        Assert.Equal(
            [
                "Publish: sns:Publish on arn:aws:sns:eu-central-1:000000000000:acinaces-test-critical-alerts",
                "Send: sqs:SendMessage on arn:aws:sqs:eu-central-1:000000000000:acinaces-test-critical-alerts-inbox",
                "WriteObjects: s3:PutObject on arn:aws:s3:::acinaces-test-audit-logs-000000000000/*",
                "Decrypt: kms:Decrypt on key:messages key:s3",
                "Encrypt: kms:GenerateDataKey on key:messages key:s3",
            ],
            Lines(function).SkipLast(2));
    }

    [Fact]
    public void Objects_are_read_by_those_who_may_and_their_key_opens_them()
    {
        var function = Sample.Function("f", [], Grant.Read(Buckets.AuditLogs));
        Assert.Equal(
            [
                "ReadObjects: s3:GetObject on arn:aws:s3:::acinaces-test-audit-logs-000000000000/*",
                "ListObjects: s3:ListBucket on arn:aws:s3:::acinaces-test-audit-logs-000000000000",
                "Decrypt: kms:Decrypt on key:s3",
            ],
            Lines(function).SkipLast(2));
    }

    [Fact]
    public void Work_is_taken_from_the_own_queue_changes_from_streams_and_failures_are_put_away()
    {
        const string Sqs = "arn:aws:sqs:eu-central-1:000000000000:acinaces-test-";
        var function = Sample.Function("f", [], Grant.Send(Queues.Snapshots)) with
        {
            WorkQueue = Queues.Snapshots,
            FailedCalls = Queues.EventDeadLetters,
            Changes = [new TableChanges(Tables.RiskEvents, Queues.SnapshotsDeadLetters)],
        };
        Assert.Equal(
            [
                $"Send: sqs:SendMessage on {Sqs}snapshots {Sqs}eventbridge-dlq {Sqs}snapshots-dlq",
                $"TakeWork: sqs:ReceiveMessage sqs:DeleteMessage sqs:ChangeMessageVisibility sqs:GetQueueAttributes on {Sqs}snapshots",
                $"ReadChanges: dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator dynamodb:ListStreams on {Dynamo}risk-events/stream/*",
            ],
            Lines(function).SkipLast(2));
    }

    [Fact]
    public void Time_series_are_reached_in_the_words_of_their_engine()
    {
        var function = Sample.Function("f", [], Grant.Read(TimeSeries.MarketData, TimeSeries.PriceData), Grant.Write(TimeSeries.MarketData, TimeSeries.VolumeData));
        const string Database = "arn:aws:timestream:eu-central-1:000000000000:database/acinaces-test-market-data/table/";
        Assert.Equal(
            [
                $"QuerySeries: timestream:Select timestream:DescribeTable on {Database}price-data",
                $"WriteSeries: timestream:WriteRecords on {Database}volume-data",
                "FindSeries: timestream:DescribeEndpoints on *",
            ],
            Lines(function).SkipLast(2));
        var test = DeploymentEnvironments.Test;
        Assert.Equal(
            [$"QuerySeries: {Read} on {Dynamo}market-data-price-data", $"WriteSeries: {Write} on {Dynamo}market-data-volume-data"],
            Lines(function, In(test with { TimeSeries = test.TimeSeries with { Engine = TimeSeriesEngine.DynamoDb } })).SkipLast(2));
    }

    [Fact]
    public void Series_in_tables_are_read_with_the_key_of_tables()
    {
        var function = Sample.Function("f", [], Grant.Read(TimeSeries.MarketData, TimeSeries.PriceData));
        var production = DeploymentEnvironments.Production;
        var inTables = Lines(function, In(production with { TimeSeries = production.TimeSeries with { Engine = TimeSeriesEngine.DynamoDb } }));
        Assert.Contains("Decrypt: kms:Decrypt on key:dynamodb", inTables);
        Assert.Contains("Encrypt: kms:GenerateDataKey on key:dynamodb", inTables);
        Assert.DoesNotContain(Lines(function, In(production)), line => line.Contains("kms:", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_tables_have_a_key_of_ours_their_readers_may_use_it()
    {
        var function = Sample.Function("f", [], Grant.Read(Tables.Orders));
        Assert.Contains("Decrypt: kms:Decrypt on key:dynamodb", Lines(function, In(DeploymentEnvironments.Production)));
        Assert.DoesNotContain(Lines(function), line => line.Contains("kms", StringComparison.Ordinal));
    }

    [Fact]
    public void The_document_is_a_policy_of_the_current_version()
    {
        using var document = JsonDocument.Parse(_policy.Document(PlatformFunctions.Health));
        Assert.Equal("2012-10-17", document.RootElement.GetProperty("Version").GetString());
        var statement = document.RootElement.GetProperty("Statement")[0];
        Assert.Equal(("WriteLogs", "Allow"), (statement.GetProperty("Sid").GetString(), statement.GetProperty("Effect").GetString()));
        Assert.Equal(["logs:CreateLogStream", "logs:PutLogEvents"], statement.GetProperty("Action").EnumerateArray().Select(action => action.GetString()));
    }

    [Fact]
    public void Only_Lambda_takes_the_role() => Assert.Equal(
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}""",
        FunctionPolicy.TrustPolicy);

    [Fact]
    public void Every_policy_fits_into_a_role() => Assert.All(
        SystemTopology.In(DeploymentEnvironments.Production).Functions,
        function => Assert.InRange(In(DeploymentEnvironments.Production).Document(function).Length, 1, 10_240));

    private static IEnumerable<PolicyStatement> AllStatements() => SystemTopology.In(DeploymentEnvironments.Test).Functions.SelectMany(_policy.Statements);

    private static string[] TableLines(Grant grant) => [.. Lines(Sample.Function("f", [], grant)).Where(line => line.Contains("dynamodb:", StringComparison.Ordinal))];

    private static string[] Lines(Function function, FunctionPolicy? policy = null) =>
    [
        .. (policy ?? _policy).Statements(function)
            .Select(statement => $"{statement.Sid}: {string.Join(' ', statement.Actions)} on {string.Join(' ', statement.Resources)}"),
    ];

    private static FunctionPolicy In(EnvironmentSettings environment) =>
        new(new PhysicalNames(new DeploymentTarget(environment, "000000000000", "eu-central-1")), key => $"key:{key.Name}");
}
