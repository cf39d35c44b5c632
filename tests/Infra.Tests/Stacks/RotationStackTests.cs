using Acinaces.Testing;

namespace Acinaces.Infra.Tests.Stacks;

public sealed class RotationStackTests(SynthesizedTemplates templates)
{
    public static TheoryData<string> Environments => ["test", "production"];

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-9.4")]
    public void The_token_of_the_cache_is_renewed_each_month_by_the_released_function(string environment)
    {
        var stack = templates.Stack(environment, "rotation");
        var schedule = Assert.Single(stack.OfType("AWS::SecretsManager::RotationSchedule"));
        var function = $"arn:aws:lambda:eu-central-1:111122223333:function:acinaces-{environment}-secret-rotation:live";
        Assert.Equal(function, schedule.Text("RotationLambdaARN"));
        Assert.Equal(("30", "4h"), (schedule.Text("RotationRules", "AutomaticallyAfterDays"), schedule.Text("RotationRules", "Duration")));
        Assert.Equal($"/acinaces/{environment}/secrets/infra-redis/arn", (string?)stack.Document["Parameters"]![(string)schedule["SecretId", "Ref"]!]!["Default"]);
        // A deployment changes no token by itself.
        Assert.Equal("false", schedule.Text("RotateImmediatelyOnUpdate"));
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-9.4")]
    public void Secrets_manager_and_for_this_account_only_may_call_the_function(string environment)
    {
        var stack = templates.Stack(environment, "rotation");
        var permission = Assert.Single(stack.OfType("AWS::Lambda::Permission"));
        Assert.Equal($"arn:aws:lambda:eu-central-1:111122223333:function:acinaces-{environment}-secret-rotation:live", permission.Text("FunctionName"));
        Assert.Equal(
            ("lambda:InvokeFunction", "secretsmanager.amazonaws.com", SynthesizedTemplates.AccountId),
            (permission.Text("Action"), permission.Text("Principal"), permission.Text("SourceAccount")));
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-9.4")]
    public void The_function_may_renew_that_secret_and_that_cache_and_reaches_both_from_the_private_subnets(string environment)
    {
        var model = new DeployedModel(templates, environment);
        var rights = model.Role($"acinaces-{environment}-secret-rotation-role")["Policies", "0", "PolicyDocument", "Statement"]!.AsArray()
            .ToDictionary(statement => (string)statement!["Sid"]!, statement => (
                string.Join(' ', statement!["Action"]!.AsArray().Select(action => (string?)action)), string.Join(' ', statement["Resource"]!.AsArray().Select(arn => arn!.ToString()))));
        Assert.Equal(
            (
                "secretsmanager:DescribeSecret secretsmanager:GetSecretValue secretsmanager:PutSecretValue secretsmanager:UpdateSecretVersionStage",
                $"arn:aws:secretsmanager:eu-central-1:111122223333:secret:acinaces-{environment}-infra-redis-??????"),
            rights["RotateSecrets"]);
        Assert.Equal(
            (
                "elasticache:DescribeReplicationGroups elasticache:ModifyReplicationGroup",
                $"arn:aws:elasticache:eu-central-1:111122223333:replicationgroup:acinaces-{environment}-cache"),
            rights["ChangeTokens"]);
        // Whose values only a person renews: the function learns their age and cannot read them.
        Assert.Equal("secretsmanager:ListSecretVersionIds", rights["WatchSecrets"].Item1);
        Assert.Equal(12, rights["WatchSecrets"].Item2.Split(' ').Length);
        Assert.DoesNotContain("ReadSecrets", rights.Keys);

        var function = model.Resource("AWS::Lambda::Function", "FunctionName", $"acinaces-{environment}-secret-rotation");
        Assert.NotNull(function["VpcConfig", "SubnetIds"]);
        Assert.Contains(model.Assembly.OfType("AWS::EC2::VPCEndpoint"), endpoint => endpoint.Text("ServiceName") == "com.amazonaws.eu-central-1.elasticache");
        Assert.Equal(
            ($"acinaces-{environment}-cache", "true"),
            (function.Text("Environment", "Variables", "REDIS_GROUP"), function.Text("Environment", "Variables", "REDIS_TLS")));
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-9.4")]
    public void Somebody_is_told_when_a_secret_is_not_renewed(string environment)
    {
        var model = new DeployedModel(templates, environment);
        var alarm = model.Resource("AWS::CloudWatch::Alarm", "AlarmName", $"acinaces-{environment}-secrets-overdue");
        Assert.Equal(("0", "86400"), (alarm.Text("Threshold"), alarm.Text("Period")));
        Assert.Equal($"arn:aws:sns:eu-central-1:111122223333:acinaces-{environment}-system-health", alarm.Text("AlarmActions", "0"));
        var filter = Assert.Single(model.Assembly.OfType("AWS::Logs::MetricFilter"), filter => filter.Text("LogGroupName") == $"/aws/lambda/acinaces-{environment}-secret-rotation");
        Assert.Equal("{ ($.eventId = 700) }", filter.Text("FilterPattern"));
        var check = model.Resource("AWS::Events::Rule", "Name", $"acinaces-{environment}-secret-age-check");
        Assert.Equal(("cron(0 6 * * ? *)", "ENABLED"), (check.Text("ScheduleExpression"), check.Text("State")));
    }
}
