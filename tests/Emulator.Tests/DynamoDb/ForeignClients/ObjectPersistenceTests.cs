using Amazon.DynamoDBv2.DataModel;
using Amazon.DynamoDBv2.DocumentModel;
using Amazon.DynamoDBv2.Model;

namespace Acinaces.Emulator.Tests.DynamoDb.ForeignClients;

/// <summary>Amazon's object persistence for .NET: classes as items.</summary>
public sealed class ObjectPersistenceTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static DynamoDBContext ContextOf(SdkEmulator emulator) => new DynamoDBContextBuilder().WithDynamoDBClient(() => emulator.Client).Build();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Objects_are_saved_loaded_and_deleted(bool http)
    {
        await using var emulator = await SdkEmulator.StartAsync(http);
        using var context = ContextOf(emulator);
        var placed = new DateTime(2026, 11, 22, 4, 30, 0, DateTimeKind.Utc);
        await context.SaveAsync(new Trade { Account = "ann", Number = 1, Symbol = "BTC", Price = 12345.678m, Placed = placed, Tags = ["a", "b"], Legs = [new() { Fee = 0.5m }] }, Cancellation);
        var loaded = await context.LoadAsync<Trade>("ann", 1, Cancellation);
        Assert.Equal((12345.678m, placed, 0.5m), (loaded.Price, loaded.Placed.ToUniversalTime(), Assert.Single(loaded.Legs).Fee));
        Assert.Equal(["a", "b"], loaded.Tags.Order());
        await context.DeleteAsync(loaded, Cancellation);
        Assert.Null(await context.LoadAsync<Trade>("ann", 1, Cancellation));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_stale_version_is_refused(bool http)
    {
        await using var emulator = await SdkEmulator.StartAsync(http);
        using var context = ContextOf(emulator);
        await context.SaveAsync(new Trade { Account = "ann", Number = 1, Symbol = "BTC" }, Cancellation);
        var (mine, theirs) = (await context.LoadAsync<Trade>("ann", 1, Cancellation), await context.LoadAsync<Trade>("ann", 1, Cancellation));
        mine.Price = 1;
        await context.SaveAsync(mine, Cancellation);
        theirs.Price = 2;
        await Assert.ThrowsAsync<ConditionalCheckFailedException>(() => context.SaveAsync(theirs, Cancellation));
        Assert.Equal((1m, 1), ((await context.LoadAsync<Trade>("ann", 1, Cancellation)) is var now ? (now.Price, now.Version ?? -1) : default));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Queries_scans_batches_and_transactions_give_objects(bool http)
    {
        await using var emulator = await SdkEmulator.StartAsync(http);
        using var context = ContextOf(emulator);
        var batch = context.CreateBatchWrite<Trade>(new BatchWriteConfig { SkipVersionCheck = true });
        batch.AddPutItems(Enumerable.Range(1, 12).Select(n => new Trade { Account = "ann", Number = n, Symbol = n % 2 == 0 ? "ETH" : "BTC", Price = n }));
        await batch.ExecuteAsync(Cancellation);

        var range = await context.QueryAsync<Trade>("ann", QueryOperator.Between, [4, 6]).GetRemainingAsync(Cancellation);
        Assert.Equal([4, 5, 6], range.Select(trade => trade.Number));
        var indexed = await context.QueryAsync<Trade>("ETH", new QueryConfig { IndexName = "by-symbol", BackwardQuery = true }).GetRemainingAsync(Cancellation);
        Assert.Equal([12, 10, 8, 6, 4, 2], indexed.Select(trade => trade.Number));
        var dear = await context.ScanAsync<Trade>([new ScanCondition("Price", ScanOperator.GreaterThanOrEqual, 11m)]).GetRemainingAsync(Cancellation);
        Assert.Equal(2, dear.Count);

        var reads = context.CreateBatchGet<Trade>();
        reads.AddKey("ann", 1);
        reads.AddKey("ann", 99);
        await reads.ExecuteAsync(Cancellation);
        Assert.Equal(1m, Assert.Single(reads.Results).Price);

        var transaction = context.CreateTransactWrite<Trade>();
        transaction.AddDeleteItem(reads.Results[0]);
        transaction.AddSaveItem(new Trade { Account = "bob", Number = 1, Symbol = "BTC" });
        await transaction.ExecuteAsync(Cancellation);
        Assert.Null(await context.LoadAsync<Trade>("ann", 1, Cancellation));
        Assert.NotNull(await context.LoadAsync<Trade>("bob", 1, Cancellation));
    }

    [DynamoDBTable(SdkEmulator.Trades)]
    public sealed class Trade
    {
        [DynamoDBHashKey]
        public string Account { get; set; } = "";

        [DynamoDBRangeKey]
        [DynamoDBGlobalSecondaryIndexRangeKey("by-symbol")]
        public int Number { get; set; }

        [DynamoDBGlobalSecondaryIndexHashKey("by-symbol")]
        public string Symbol { get; set; } = "";

        public decimal Price { get; set; }

        public DateTime Placed { get; set; }

        public HashSet<string> Tags { get; set; } = [];

        public List<Leg> Legs { get; set; } = [];

        [DynamoDBVersion]
        public int? Version { get; set; }
    }

    public sealed class Leg
    {
        public decimal Fee { get; set; }
    }
}
