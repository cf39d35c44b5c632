using System.Text.Json.Nodes;
using Acinaces.Emulator.Tests.Delivery;
using Acinaces.Testing;

namespace Acinaces.Emulator.Tests.SecretsManager.Operations;

public sealed class RotateSecretTests
{
    private const string Token = "11111111-2222-3333-4444-555555555555";

    [Fact]
    [Requirement("INF-9.4")]
    public async Task Calls_the_four_steps_in_order_and_the_new_value_is_current()
    {
        await using var bench = await RotationBench.StartAsync();
        var before = await bench.DescribeAsync();
        Assert.False((bool?)before["RotationEnabled"]);

        var answer = await bench.CallAsync("RotateSecret", Rotate(new JsonObject { ["AutomaticallyAfterDays"] = 30 }, Token));
        Assert.Equal(Token, (string?)answer["VersionId"]);
        var secret = await bench.AwaitAsync(it => it["LastRotatedDate"] is not null);

        Assert.Equal(new[] { 1, 2, 3, 4 }, new[] { "createSecret", "setSecret", "testSecret", "finishSecret" }.Select(step => RotationBench.CallOf(secret, step)));
        Assert.Equal($"made by {Token}", await bench.ValueAsync());
        Assert.Equal("first", await bench.ValueAsync("AWSPREVIOUS"));
        Assert.True((bool?)secret["RotationEnabled"]);
        Assert.Equal(RotationBench.Function, (string?)secret["RotationLambdaARN"]);
        Assert.Equal(30, (int?)secret["RotationRules"]!["AutomaticallyAfterDays"]);
        var rotated = DateTimeOffset.FromUnixTimeMilliseconds((long)((decimal)secret["LastRotatedDate"]! * 1000));
        Assert.Equal(new DateTimeOffset(rotated.UtcDateTime.Date, TimeSpan.Zero).AddDays(31).AddSeconds(-1).ToUnixTimeSeconds(), (long)(decimal)secret["NextRotationDate"]!);
    }

    [Fact]
    public async Task A_step_that_fails_leaves_the_current_value_and_the_rotation_is_tried_again_by_the_clock()
    {
        await using var bench = await RotationBench.StartAsync("testSecret");
        await bench.CallAsync("RotateSecret", Rotate(null, Token));
        await bench.AwaitAsync(it => RotationBench.CallOf(it, "testSecret") == 3);

        Assert.Equal("first", await bench.ValueAsync());
        Assert.Equal([Token], RotationBench.VersionsIn(await bench.DescribeAsync(), "AWSPENDING"));
        await bench.CallAsync("UpdateSecret", new JsonObject { ["SecretId"] = "token", ["Description"] = "works again" });
        // The next try is set for a minute after the failure is known, which is a moment after the step was called.
        var secret = await bench.AwaitAsync(it => it["LastRotatedDate"] is not null, whileWaiting: () => bench.AdvanceAsync(TimeSpan.FromMinutes(1)));

        Assert.Equal($"made by {Token}", await bench.ValueAsync());
        Assert.Equal(7, RotationBench.CallOf(secret, "finishSecret"));
    }

    [Fact]
    public async Task A_second_rotation_is_refused_while_the_first_is_unfinished_and_the_first_gets_another_try()
    {
        await using var bench = await RotationBench.StartAsync("setSecret");
        await bench.CallAsync("RotateSecret", Rotate(null, Token));
        await bench.AwaitAsync(it => RotationBench.CallOf(it, "setSecret") == 2);
        await bench.CallAsync("UpdateSecret", new JsonObject { ["SecretId"] = "token", ["Description"] = "works again" });

        Assert.Equal(
            ("InvalidRequestException", "A previous rotation isn't complete. That rotation will be reattempted."),
            await bench.RefusedAsync("RotateSecret", new JsonObject { ["SecretId"] = "token" }));

        await bench.AwaitAsync(it => it["LastRotatedDate"] is not null);
        Assert.Equal($"made by {Token}", await bench.ValueAsync());
    }

    [Fact]
    public async Task The_clock_rotates_when_the_window_opens_and_not_before()
    {
        await using var bench = await RotationBench.StartAsync();
        await bench.CallAsync("RotateSecret", Rotate(new JsonObject { ["ScheduleExpression"] = "rate(2 days)" }, Token));
        var first = await bench.AwaitAsync(it => it["LastRotatedDate"] is not null);
        var day = DateTimeOffset.FromUnixTimeSeconds((long)(decimal)first["LastRotatedDate"]!);
        var untilMidnight = new DateTimeOffset(day.UtcDateTime.Date, TimeSpan.Zero).AddDays(1) - day;

        await bench.AdvanceAsync(untilMidnight + TimeSpan.FromHours(23));
        Assert.Equal($"made by {Token}", await bench.ValueAsync());
        await bench.AdvanceAsync(TimeSpan.FromHours(1.5));
        await bench.AwaitAsync(it => (decimal)it["LastRotatedDate"]! > (decimal)first["LastRotatedDate"]!);

        Assert.NotEqual($"made by {Token}", await bench.ValueAsync());
        Assert.Equal($"made by {Token}", await bench.ValueAsync("AWSPREVIOUS"));
    }

    [Fact]
    public async Task Without_immediate_rotation_only_the_test_is_run_and_nothing_of_it_stays()
    {
        await using var bench = await RotationBench.StartAsync("try");
        var request = Rotate(new JsonObject { ["AutomaticallyAfterDays"] = 7 }, Token);
        request["RotateImmediately"] = false;

        await bench.CallAsync("RotateSecret", request);
        var secret = await bench.AwaitAsync(it => RotationBench.CallOf(it, "testSecret") == 1 && RotationBench.VersionsIn(it, "AWSPENDING").Count == 0);

        Assert.Equal(0, RotationBench.CallOf(secret, "createSecret"));
        Assert.Equal("first", await bench.ValueAsync());
        Assert.True((bool?)secret["RotationEnabled"]);
        Assert.Null(secret["LastRotatedDate"]);
        Assert.NotNull(secret["NextRotationDate"]);
    }

    [Fact]
    public async Task A_pending_version_has_no_value_until_the_function_puts_one()
    {
        await using var bench = await RotationBench.StartAsync("createSecret");
        await bench.CallAsync("RotateSecret", Rotate(null, Token));
        await bench.AwaitAsync(it => RotationBench.CallOf(it, "createSecret") == 1);

        Assert.Equal(
            ("ResourceNotFoundException", "Secrets Manager can't find the specified secret value for staging label: AWSPENDING"),
            await bench.RefusedAsync("GetSecretValue", new JsonObject { ["SecretId"] = "token", ["VersionStage"] = "AWSPENDING" }));
    }

    [Fact]
    public async Task A_function_is_required_and_must_let_secrets_manager_call_it()
    {
        var code = Directory.CreateTempSubdirectory("rotator-");
        await File.WriteAllTextAsync(Path.Combine(code.FullName, "bootstrap"), "#!/bin/sh\nexit 1\n", TestContext.Current.CancellationToken);
        await using var cloud = await Cloud.StartAsync(iam: true);
        await cloud.Secrets("CreateSecret", new { Name = "a", SecretString = "one" });
        var nothing = await CallFailedException.Of(() => cloud.Secrets("RotateSecret", new { SecretId = "a" }));
        Assert.Equal(("InvalidRequestException", "No Lambda rotation function ARN is associated with this secret."), (nothing.Code, nothing.Text));
        var unknown = await CallFailedException.Of(() => cloud.Secrets("RotateSecret", new { SecretId = "a", RotationLambdaARN = RotationBench.Function }));
        Assert.Equal("ResourceNotFoundException", unknown.Code);
        await cloud.RestAsync("lambda", "/2015-03-31/functions", new { FunctionName = "rotator", Runtime = "provided.al2023", Role = "arn:aws:iam::000000000000:role/r", Handler = "h", Code = new { S3Bucket = "acinaces-local-code", S3Key = code.FullName } });

        var closed = await CallFailedException.Of(() => cloud.Secrets("RotateSecret", new { SecretId = "a", RotationLambdaARN = RotationBench.Function }));
        Assert.Equal(
            ("AccessDeniedException", "Secrets Manager cannot invoke the specified Lambda function. Ensure that the function policy grants access to the principal secretsmanager.amazonaws.com."),
            (closed.Code, closed.Text));
        Assert.False((await cloud.Secrets("DescribeSecret", new { SecretId = "a" })).GetProperty("RotationEnabled").GetBoolean());

        await cloud.RestAsync("lambda", "/2015-03-31/functions/rotator/policy", new { StatementId = "s", Action = "lambda:InvokeFunction", Principal = "secretsmanager.amazonaws.com", SourceAccount = Cloud.Account });
        await cloud.Secrets("RotateSecret", new { SecretId = "a", RotationLambdaARN = RotationBench.Function });
        Assert.True((await cloud.Secrets("DescribeSecret", new { SecretId = "a" })).GetProperty("RotationEnabled").GetBoolean());
        code.Delete(recursive: true);
    }

    [Theory]
    [InlineData("""{"AutomaticallyAfterDays":0}""", "RotationRules.AutomaticallyAfterDays must be within 1-1000.")]
    [InlineData("""{"AutomaticallyAfterDays":1001}""", "RotationRules.AutomaticallyAfterDays must be within 1-1000.")]
    [InlineData("""{"AutomaticallyAfterDays":1,"ScheduleExpression":"rate(1 day)"}""", "You can't specify both AutomaticallyAfterDays and ScheduleExpression in RotationRules.")]
    [InlineData("""{"ScheduleExpression":"rate(3 hours)"}""", "Invalid ScheduleExpression.")]
    [InlineData("""{"ScheduleExpression":"cron(5 8 1 * ? *)"}""", "Invalid ScheduleExpression.")]
    [InlineData("""{"ScheduleExpression":"every day"}""", "Invalid ScheduleExpression.")]
    [InlineData("""{"AutomaticallyAfterDays":1,"Duration":"3"}""", "Invalid Duration.")]
    public async Task Rules_that_are_none_are_refused_and_nothing_is_set_up(string rules, string message)
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.Secrets("CreateSecret", new { Name = "a", SecretString = "one" });

        var refusal = await CallFailedException.Of(() => cloud.Secrets("RotateSecret", new { SecretId = "a", RotationLambdaARN = RotationBench.Function, RotationRules = JsonNode.Parse(rules) }));

        Assert.Equal(("InvalidParameterException", message), (refusal.Code, refusal.Text));
        Assert.False((await cloud.Secrets("DescribeSecret", new { SecretId = "a" })).GetProperty("RotationEnabled").GetBoolean());
    }

    private static JsonObject Rotate(JsonObject? rules, string token)
    {
        var request = new JsonObject { ["SecretId"] = "token", ["RotationLambdaARN"] = RotationBench.Function, ["ClientRequestToken"] = token };
        if (rules is not null) request["RotationRules"] = rules;
        return request;
    }
}
