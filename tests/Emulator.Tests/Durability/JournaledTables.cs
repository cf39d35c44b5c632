using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Acinaces.Emulator.DynamoDb;
using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Operations;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Tests.Durability;

/// <summary>Tables on a journal on disk, without the rest of the emulator: a start takes a millisecond.</summary>
internal sealed class JournaledTables : IDisposable
{
    private const string Name = "mixed";
    private static readonly Caller Caller = new("000000000000", "eu-central-1", "arn:aws:iam::000000000000:root", "request");
    private readonly ExpressionCache _expressions = new();
    private readonly TableCatalog _tables;

    /// <exception cref="IOException">The journal in the folder is damaged.</exception>
    public JournaledTables(string folder)
    {
        Journal = FileJournal.Open(folder, new FileJournalOptions { Durable = false, SegmentBytes = 1500, CheckpointBytes = long.MaxValue / 2 });
        _tables = new TableCatalog(Journal, TimeProvider.System);
        try
        {
            Journal.Recover([_tables]);
        }
        catch
        {
            Journal.Dispose();
            throw;
        }
    }

    public FileJournal Journal { get; }

    public void Create() => new CreateTable(_tables, TimeProvider.System, new IdSource()).Invoke(Read("""
        {"TableName":"mixed","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"},{"AttributeName":"v","AttributeType":"N"}],
         "KeySchema":[{"AttributeName":"p","KeyType":"HASH"}],"GlobalSecondaryIndexes":[{"IndexName":"by-v","KeySchema":[{"AttributeName":"v","KeyType":"HASH"}],"Projection":{"ProjectionType":"ALL"}}]}
        """, DynamoDbJson.Default.CreateTableRequest), Caller);

    public void Put(string key, int value) =>
        new PutItem(_tables, _expressions).Invoke(Read($"{{\"TableName\":\"{Name}\",\"Item\":{Item(key, value)}}}", DynamoDbJson.Default.PutItemRequest), Caller);

    public void Delete(string key) =>
        new DeleteItem(_tables, _expressions).Invoke(Read($"{{\"TableName\":\"{Name}\",\"Key\":{{\"p\":{{\"S\":\"{key}\"}}}}}}", DynamoDbJson.Default.DeleteItemRequest), Caller);

    public void Transact(string one, string two, int value) => new TransactWriteItems(_tables, _expressions, TimeProvider.System).Invoke(Read(
        $"{{\"TransactItems\":[{{\"Put\":{{\"TableName\":\"{Name}\",\"Item\":{Item(one, value)}}}}},{{\"Put\":{{\"TableName\":\"{Name}\",\"Item\":{Item(two, value)}}}}}]}}",
        DynamoDbJson.Default.TransactWriteItemsRequest), Caller);

    /// <summary>Everything there is, the index too.</summary>
    public string Dump() => _tables.All.Count == 0 ? "no table" : Scan("") + "|" + string.Join(' ', Scan(",\"IndexName\":\"by-v\"").Split(' ').Order(StringComparer.Ordinal));

    public void Dispose() => Journal.Dispose();

    private string Scan(string more) => string.Join(' ', (new Scan(_tables, _expressions).Invoke(Read($"{{\"TableName\":\"{Name}\"{more}}}", DynamoDbJson.Default.ScanRequest), Caller).Items ?? [])
        .Select(item => Encoding.UTF8.GetString(item.Json)));

    private static string Item(string key, int value) => $"{{\"p\":{{\"S\":\"{key}\"}},\"v\":{{\"N\":\"{value}\"}}}}";

    private static T Read<T>(string json, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(json, type) ?? throw new ArgumentException(json, nameof(json));
}
