namespace Acinaces.Emulator.Tests.DynamoDb.Streams;

/// <summary>How streams begin, age and end, by a clock in the test's hand.</summary>
public sealed class StreamLifeTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly StoppedClock _clock = new(Start);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Is_switched_on_and_off_and_refuses_what_changes_nothing(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(_clock, http);
        await bench.CreateAsync("t-1");
        Task<string> Refused(string specification) => bench.ErrorAsync("UpdateTable", $$"""{"TableName":"t-1","StreamSpecification":{{specification}}}""");
        Assert.Equal("ValidationException: Table has no stream to disable: TableName: t-1", await Refused("""{"StreamEnabled":false}"""));
        Assert.Equal("ValidationException: One or more parameter values were invalid: If stream is being enabled then UpdateViewType is required", await Refused("""{"StreamEnabled":true}"""));
        Assert.Equal("ValidationException: 1 validation error detected: Value null at 'streamSpecification.streamEnabled' failed to satisfy constraint: Member must not be null", await Refused("{}"));
        var enabled = await bench.CallAsync("UpdateTable", """{"TableName":"t-1","StreamSpecification":{"StreamEnabled":true,"StreamViewType":"KEYS_ONLY"}}""");
        Assert.Equal("""{"StreamEnabled":true,"StreamViewType":"KEYS_ONLY"}""", enabled["TableDescription"]!["StreamSpecification"]!.ToJsonString());
        Assert.Equal("2026-03-01T12:00:00.000", enabled["TableDescription"]!["LatestStreamLabel"]!.GetValue<string>());
        Assert.Equal("arn:aws:dynamodb:eu-central-1:000000000000:table/t-1/stream/2026-03-01T12:00:00.000", enabled["TableDescription"]!["LatestStreamArn"]!.GetValue<string>());
        Assert.Equal("ValidationException: Table already has an enabled stream: TableName: t-1", await Refused("""{"StreamEnabled":true,"StreamViewType":"NEW_IMAGE"}"""));
        Assert.Equal("ValidationException: One or more parameter values were invalid: If stream is being disabled, then UpdateViewType must not be specified", await Refused("""{"StreamEnabled":false,"StreamViewType":"NEW_IMAGE"}"""));
        var disabled = await bench.CallAsync("UpdateTable", """{"TableName":"t-1","StreamSpecification":{"StreamEnabled":false}}""");
        Assert.Null(disabled["TableDescription"]!["StreamSpecification"]);
        Assert.EndsWith("12:00:00.000", disabled["TableDescription"]!["LatestStreamArn"]!.GetValue<string>(), StringComparison.Ordinal);
        var again = await bench.CallAsync("UpdateTable", """{"TableName":"t-1","StreamSpecification":{"StreamEnabled":true,"StreamViewType":"NEW_IMAGE"}}""");
        Assert.EndsWith("12:00:00.001", again["TableDescription"]!["LatestStreamArn"]!.GetValue<string>(), StringComparison.Ordinal);
        var listed = await bench.CallAsync("DynamoDBStreams_20120810.ListStreams", """{"TableName":"t-1","Limit":1}""");
        Assert.Single(listed["Streams"]!.AsArray());
        var rest = await bench.CallAsync("DynamoDBStreams_20120810.ListStreams", $$"""{"TableName":"t-1","ExclusiveStartStreamArn":"{{listed["LastEvaluatedStreamArn"]}}"}""");
        Assert.Equal("2026-03-01T12:00:00.001", rest["Streams"]![0]!["StreamLabel"]!.GetValue<string>());
        Assert.Null(rest["LastEvaluatedStreamArn"]);
    }

    [Fact]
    public async Task Needs_a_view_type_at_creation()
    {
        await using var bench = await DynamoDbBench.StartAsync(_clock);
        string Create(string specification) => $$"""
            {"TableName":"t-1","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"}],
             "KeySchema":[{"AttributeName":"p","KeyType":"HASH"}],"StreamSpecification":{{specification}}}
            """;
        Assert.Equal("ValidationException: One or more parameter values were invalid: Table is being created with a stream enabled, UpdateViewType is required",
            await bench.ErrorAsync("CreateTable", Create("""{"StreamEnabled":true}""")));
        Assert.Equal("ValidationException: One or more parameter values were invalid: Table is being created with a stream disabled, UpdateViewType should not be specified",
            await bench.ErrorAsync("CreateTable", Create("""{"StreamEnabled":false,"StreamViewType":"NEW_IMAGE"}""")));
    }

    [Fact]
    public async Task Forgets_iterators_after_fifteen_minutes_and_records_after_a_day()
    {
        await using var bench = await DynamoDbBench.StartAsync(_clock);
        await bench.CreateAsync("t-1", more: StreamReader.Enabled("KEYS_ONLY"));
        var reader = new StreamReader(bench, "t-1");
        await bench.PutAsync("t-1", """{"p":{"S":"a"}}""");
        var first = (await reader.AllAsync())[0]!["dynamodb"]!["SequenceNumber"]!.GetValue<string>();
        var iterator = await reader.IteratorAsync("TRIM_HORIZON");
        _clock.Now = Start.AddMinutes(15);
        Assert.Single((await reader.ReadAsync(iterator))["Records"]!.AsArray());
        _clock.Now = Start.AddMinutes(15).AddSeconds(1);
        Assert.StartsWith("ExpiredIteratorException: ", await reader.ReadErrorAsync(iterator));
        _clock.Now = Start.AddHours(1);
        await bench.PutAsync("t-1", """{"p":{"S":"b"}}""");
        _clock.Now = Start.AddHours(24).AddMinutes(-5);
        var soonTooOld = await reader.IteratorAsync("TRIM_HORIZON");
        _clock.Now = Start.AddHours(24);
        Assert.StartsWith("TrimmedDataAccessException: ", await reader.ReadErrorAsync(soonTooOld));
        Assert.StartsWith("TrimmedDataAccessException: ", await reader.IteratorErrorAsync("AT_SEQUENCE_NUMBER", first));
        Assert.Equal(["b"], StreamRecordsTests.Keys(await reader.AllAsync()));
    }

    [Fact]
    public async Task Goes_on_in_another_shard_after_four_hours()
    {
        await using var bench = await DynamoDbBench.StartAsync(_clock);
        await bench.CreateAsync("t-1", more: StreamReader.Enabled("KEYS_ONLY"));
        var reader = new StreamReader(bench, "t-1");
        await bench.PutAsync("t-1", """{"p":{"S":"a"}}""");
        _clock.Now = Start.AddHours(4);
        await bench.PutAsync("t-1", """{"p":{"S":"b"}}""");
        var shards = (await reader.DescribeAsync())["Shards"]!.AsArray();
        Assert.Equal(2, shards.Count);
        var (parent, child) = (shards[0]!["ShardId"]!.GetValue<string>(), shards[1]!["ShardId"]!.GetValue<string>());
        Assert.Equal(parent, shards[1]!["ParentShardId"]!.GetValue<string>());
        Assert.NotNull(shards[0]!["SequenceNumberRange"]!["EndingSequenceNumber"]);
        Assert.Null(shards[1]!["SequenceNumberRange"]!["EndingSequenceNumber"]);
        Assert.Equal([child], (await reader.DescribeAsync($$""","ShardFilter":{"Type":"CHILD_SHARDS","ShardId":"{{parent}}"}"""))["Shards"]!.AsArray().Select(shard => shard!["ShardId"]!.GetValue<string>()));
        var page = await reader.DescribeAsync(",\"Limit\":1");
        Assert.Equal(parent, page["LastEvaluatedShardId"]!.GetValue<string>());
        Assert.Equal(child, (await reader.DescribeAsync($$""","ExclusiveStartShardId":"{{parent}}" """))["Shards"]![0]!["ShardId"]!.GetValue<string>());
        var ended = await reader.ReadAsync(await reader.IteratorAsync("TRIM_HORIZON"));
        Assert.Equal(["a"], StreamRecordsTests.Keys(ended["Records"]!.AsArray()));
        Assert.Null(ended["NextShardIterator"]);
        Assert.Equal(["b"], StreamRecordsTests.Keys((await reader.ReadAsync(await reader.IteratorAsync("TRIM_HORIZON", shard: child)))["Records"]!.AsArray()));
    }

    [Fact]
    public async Task Can_be_read_for_a_day_after_its_table_is_gone()
    {
        await using var bench = await DynamoDbBench.StartAsync(_clock);
        await bench.CreateAsync("t-1", more: StreamReader.Enabled("KEYS_ONLY"));
        var reader = new StreamReader(bench, "t-1");
        await bench.PutAsync("t-1", """{"p":{"S":"a"}}""");
        var arn = await reader.ArnAsync();
        var iterator = await reader.IteratorAsync("TRIM_HORIZON");
        await bench.CallAsync("DeleteTable", """{"TableName":"t-1"}""");
        var described = await reader.DescribeAsync(arn, "");
        Assert.Equal("DISABLED", described["StreamStatus"]!.GetValue<string>());
        var read = await reader.ReadAsync(iterator);
        Assert.Equal(["a"], StreamRecordsTests.Keys(read["Records"]!.AsArray()));
        Assert.Null(read["NextShardIterator"]);
        _clock.Now = Start.AddHours(24);
        Assert.Equal($"ResourceNotFoundException: Requested resource not found: Stream: {arn} not found",
            await bench.ErrorAsync("DynamoDBStreams_20120810.DescribeStream", $$"""{"StreamArn":"{{arn}}"}"""));
        Assert.Empty((await bench.CallAsync("DynamoDBStreams_20120810.ListStreams", "{}"))["Streams"]!.AsArray());
    }
}
