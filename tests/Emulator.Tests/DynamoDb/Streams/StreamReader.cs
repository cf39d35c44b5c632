using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.DynamoDb.Streams;

/// <summary>Reads the stream of one table as a client does.</summary>
internal sealed class StreamReader(DynamoDbBench bench, string table)
{
    private const string Service = "DynamoDBStreams_20120810.";

    public static string Enabled(string viewType) => $$""","StreamSpecification":{"StreamEnabled":true,"StreamViewType":"{{viewType}}"}""";

    public async Task<string> ArnAsync() =>
        (await bench.CallAsync("DescribeTable", $$"""{"TableName":"{{table}}"}"""))["Table"]!["LatestStreamArn"]!.GetValue<string>();

    public async Task<JsonObject> DescribeAsync(string more = "") => await DescribeAsync(await ArnAsync(), more);

    public async Task<JsonObject> DescribeAsync(string arn, string more) =>
        (await bench.CallAsync(Service + "DescribeStream", $$"""{"StreamArn":"{{arn}}"{{more}}}"""))["StreamDescription"]!.AsObject();

    public async Task<string> IteratorAsync(string type, string? sequenceNumber = null, string? shard = null)
    {
        shard ??= (await DescribeAsync())["Shards"]![0]!["ShardId"]!.GetValue<string>();
        return (await bench.CallAsync(Service + "GetShardIterator", Request(await ArnAsync(), shard, type, sequenceNumber)))["ShardIterator"]!.GetValue<string>();
    }

    public async Task<string> IteratorErrorAsync(string type, string? sequenceNumber) => await bench.ErrorAsync(
        Service + "GetShardIterator", Request(await ArnAsync(), (await DescribeAsync())["Shards"]![0]!["ShardId"]!.GetValue<string>(), type, sequenceNumber));

    public Task<JsonObject> ReadAsync(string iterator, string more = "") => bench.CallAsync(Service + "GetRecords", $$"""{"ShardIterator":"{{iterator}}"{{more}}}""");

    public Task<string> ReadErrorAsync(string iterator, string more = "") => bench.ErrorAsync(Service + "GetRecords", $$"""{"ShardIterator":"{{iterator}}"{{more}}}""");

    /// <summary>Everything in the first shard.</summary>
    public async Task<JsonArray> AllAsync() => (await ReadAsync(await IteratorAsync("TRIM_HORIZON")))["Records"]!.AsArray();

    private static string Request(string arn, string shard, string type, string? sequenceNumber)
    {
        var number = sequenceNumber is null ? "" : $",\"SequenceNumber\":\"{sequenceNumber}\"";
        return $$"""{"StreamArn":"{{arn}}","ShardId":"{{shard}}","ShardIteratorType":"{{type}}"{{number}}}""";
    }
}
