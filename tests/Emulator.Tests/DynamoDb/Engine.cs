using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Acinaces.Emulator.DynamoDb;
using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Operations;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Vectors;
using Acinaces.Emulator.DynamoDb.Vectors.Operations;
using Acinaces.Emulator.DynamoDb.Vectors.Wire;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Tests.DynamoDb;

/// <summary>The operations themselves without transport, on a journal that a test can read.</summary>
internal sealed class Engine
{
    private readonly ExpressionCache _expressions = new();

    public Engine(TimeProvider? clock = null)
    {
        Clock = clock ?? TimeProvider.System;
        Tables = new TableCatalog(Journal, Clock);
    }

    public TimeProvider Clock { get; }

    public RecordingJournal Journal { get; } = new();

    public TableCatalog Tables { get; }

    private static Caller Caller { get; } = new("000000000000", "eu-central-1", "arn:aws:iam::000000000000:root", "request");

    /// <summary>An engine that has read the given records.</summary>
    public static Engine Replay(IEnumerable<byte[]> records)
    {
        var engine = new Engine();
        foreach (var record in records)
            engine.Tables.Replay(record);
        engine.Tables.EndReplay();
        return engine;
    }

    public void Create(string json) => new CreateTable(Tables, Clock, new IdSource()).Invoke(Read(json, DynamoDbJson.Default.CreateTableRequest), Caller);

    public void Put(string json) => new PutItem(Tables, _expressions).Invoke(Read(json, DynamoDbJson.Default.PutItemRequest), Caller);

    public void Update(string json) => new UpdateItem(Tables, _expressions).Invoke(Read(json, DynamoDbJson.Default.UpdateItemRequest), Caller);

    public void Delete(string json) => new DeleteItem(Tables, _expressions).Invoke(Read(json, DynamoDbJson.Default.DeleteItemRequest), Caller);

    public void TransactWrite(string json) =>
        new TransactWriteItems(Tables, _expressions, Clock).Invoke(Read(json, DynamoDbJson.Default.TransactWriteItemsRequest), Caller);

    public void UpdateTable(string json) => new UpdateTable(Tables, Clock).Invoke(Read(json, DynamoDbJson.Default.UpdateTableRequest), Caller);

    public void UpdateTimeToLive(string json) => new UpdateTimeToLive(Tables).Invoke(Read(json, DynamoDbJson.Default.UpdateTimeToLiveRequest), Caller);

    public PageResponse Query(string json) => new Query(Tables, _expressions).Invoke(Read(json, DynamoDbJson.Default.QueryRequest), Caller);

    public PageResponse Scan(string json) => new Scan(Tables, _expressions).Invoke(Read(json, DynamoDbJson.Default.ScanRequest), Caller);

    public SearchVectorsResponse SearchVectors(string json) => new SearchVectors(Tables, _expressions).Invoke(Read(json, VectorsJson.Default.SearchVectorsRequest), Caller);

    /// <summary>Everything a table or index holds, one item's JSON per line in order.</summary>
    public string Dump(string table, string? index = null)
    {
        var lines = new List<string>();
        var start = "";
        do
        {
            var name = index is null ? "" : $",\"IndexName\":\"{index}\"";
            var page = Scan($$"""{"TableName":"{{table}}"{{name}}{{start}}}""");
            lines.AddRange((page.Items ?? []).Select(item => Encoding.UTF8.GetString(item.Json)));
            start = page.LastEvaluatedKey is { } last ? $",\"ExclusiveStartKey\":{Encoding.UTF8.GetString(AttributeMapJson.Encode(last))}" : "";
        }
        while (start.Length > 0);
        return string.Join('\n', lines);
    }

    private static T Read<T>(string json, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(json, type) ?? throw new ArgumentException(json, nameof(json));
}
