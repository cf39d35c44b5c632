using Amazon.DynamoDBv2.DocumentModel;
using Amazon.DynamoDBv2.Model;

namespace Acinaces.Emulator.Tests.DynamoDb.ForeignClients;

/// <summary>Amazon's document model for .NET: a table of documents.</summary>
public sealed class DocumentModelTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Table Trades(SdkEmulator emulator) => (Table)new TableBuilder(emulator.Client, SdkEmulator.Trades)
        .AddHashKey("Account", DynamoDBEntryType.String).AddRangeKey("Number", DynamoDBEntryType.Numeric)
        .AddGlobalSecondaryIndex("by-symbol", "Symbol", DynamoDBEntryType.String, "Number", DynamoDBEntryType.Numeric).Build();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Documents_are_put_changed_read_and_deleted(bool http)
    {
        await using var emulator = await SdkEmulator.StartAsync(http);
        var trades = Trades(emulator);
        var document = Document.FromJson("""{"Account":"ann","Number":1,"Symbol":"BTC","Price":1.5,"Legs":[{"Fee":0.25}],"Open":true}""");
        await trades.PutItemAsync(document, Cancellation);
        var read = await trades.GetItemAsync("ann", 1, Cancellation);
        Assert.Equal(1.5m, read["Price"].AsDecimal());
        Assert.Equal(0.25m, read["Legs"].AsListOfDocument()[0]["Fee"].AsDecimal());

        // Sent with legacy parameters: AttributeUpdates.
        var change = new Document { ["Account"] = "ann", ["Number"] = 1, ["Price"] = 2, ["Open"] = null };
        var updated = await trades.UpdateItemAsync(change, new UpdateItemOperationConfig { ReturnValues = ReturnValues.AllNewAttributes }, Cancellation);
        Assert.Equal(2, updated["Price"].AsInt());
        Assert.Equal("BTC", updated["Symbol"].AsString());

        var refusing = new DeleteItemOperationConfig { ConditionalExpression = new Expression { ExpressionStatement = "Price > :p", ExpressionAttributeValues = new() { [":p"] = 5 } } };
        await Assert.ThrowsAsync<ConditionalCheckFailedException>(() => trades.DeleteItemAsync(document, refusing, Cancellation));
        await trades.DeleteItemAsync(document, Cancellation);
        Assert.Null(await trades.GetItemAsync("ann", 1, Cancellation));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Searches_and_batches_work_on_documents(bool http)
    {
        await using var emulator = await SdkEmulator.StartAsync(http);
        var trades = Trades(emulator);
        var writes = trades.CreateBatchWrite();
        for (var n = 1; n <= 30; n++) writes.AddDocumentToPut(new Document { ["Account"] = "ann", ["Number"] = n, ["Symbol"] = n <= 10 ? "ETH" : "BTC" });
        await writes.ExecuteAsync(Cancellation);

        var search = trades.Query(new QueryOperationConfig { Limit = 4, Filter = new QueryFilter("Account", QueryOperator.Equal, "ann"), BackwardSearch = true });
        var first = await search.GetNextSetAsync(Cancellation);
        Assert.Equal([30, 29, 28, 27], first.Select(d => d["Number"].AsInt()));
        Assert.Equal(26, (await search.GetRemainingAsync(Cancellation)).Count);

        var symbols = trades.Query(new QueryOperationConfig
        {
            IndexName = "by-symbol",
            KeyExpression = new Expression { ExpressionStatement = "Symbol = :s AND #n BETWEEN :a AND :b", ExpressionAttributeNames = new() { ["#n"] = "Number" }, ExpressionAttributeValues = new() { [":s"] = "ETH", [":a"] = 3, [":b"] = 5 } },
        });
        Assert.Equal([3, 4, 5], (await symbols.GetRemainingAsync(Cancellation)).Select(d => d["Number"].AsInt()));

        var filter = new ScanFilter();
        filter.AddCondition("Number", ScanOperator.GreaterThan, 28);
        Assert.Equal(2, (await trades.Scan(filter).GetRemainingAsync(Cancellation)).Count);

        var reads = trades.CreateBatchGet();
        reads.AddKey("ann", 1);
        reads.AddKey("ann", 2);
        await reads.ExecuteAsync(Cancellation);
        Assert.Equal(2, reads.Results.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Transactions_work_on_documents(bool http)
    {
        await using var emulator = await SdkEmulator.StartAsync(http);
        var trades = Trades(emulator);
        var transaction = trades.CreateTransactWrite();
        transaction.AddDocumentToPut(new Document { ["Account"] = "ann", ["Number"] = 1, ["Symbol"] = "BTC" });
        transaction.AddDocumentToPut(new Document { ["Account"] = "bob", ["Number"] = 1, ["Symbol"] = "ETH" });
        await transaction.ExecuteAsync(Cancellation);
        var reading = trades.CreateTransactGet();
        reading.AddKey("ann", 1);
        reading.AddKey("bob", 1);
        await reading.ExecuteAsync(Cancellation);
        Assert.Equal(["BTC", "ETH"], reading.Results.Select(d => d["Symbol"].AsString()));
    }
}
