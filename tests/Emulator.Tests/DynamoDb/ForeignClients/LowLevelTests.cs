using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Acinaces.Emulator.Tests.DynamoDb.ForeignClients;

/// <summary>Amazon's client for .NET, low level: paginators, batches, transactions, typed errors.</summary>
public sealed class LowLevelTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Dictionary<string, AttributeValue> Key(string account, int number) => new() { ["Account"] = new(account), ["Number"] = new() { N = number.ToString(CultureInfo.InvariantCulture) } };

    private static Dictionary<string, AttributeValue> Trade(string account, int number, string symbol) => new(Key(account, number)) { ["Symbol"] = new(symbol), ["Price"] = new() { N = "1.50" } };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Batches_are_written_and_paginators_read_them(bool http)
    {
        await using var emulator = await SdkEmulator.StartAsync(http);
        var written = await emulator.Client.BatchWriteItemAsync(
            new BatchWriteItemRequest { RequestItems = new() { [SdkEmulator.Trades] = [.. Enumerable.Range(1, 25).Select(n => new WriteRequest(new PutRequest(Trade("ann", n, n % 5 == 0 ? "ETH" : "BTC"))))] } }, Cancellation);
        Assert.True(written.UnprocessedItems is null or { Count: 0 });

        var request = new QueryRequest
        {
            TableName = SdkEmulator.Trades, IndexName = "by-symbol", Limit = 2, KeyConditionExpression = "Symbol = :s", ExpressionAttributeValues = new() { [":s"] = new("ETH") }, ScanIndexForward = false,
        };
        var found = new List<string>();
        await foreach (var page in emulator.Client.Paginators.Query(request).Responses.WithCancellation(Cancellation)) found.AddRange(page.Items.Select(item => item["Number"].N));
        Assert.Equal(["25", "20", "15", "10", "5"], found);

        var scanned = 0;
        await foreach (var part in emulator.Client.Paginators.Scan(new ScanRequest { TableName = SdkEmulator.Trades, Limit = 10 }).Responses.WithCancellation(Cancellation)) scanned += part.Count ?? 0;
        Assert.Equal(25, scanned);

        var read = await emulator.Client.BatchGetItemAsync(new BatchGetItemRequest { RequestItems = new() { [SdkEmulator.Trades] = new() { Keys = [Key("ann", 1), Key("ann", 99)] } } }, Cancellation);
        Assert.Equal("1.5", Assert.Single(read.Responses[SdkEmulator.Trades])["Price"].N);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Transactions_keep_all_or_nothing_and_say_why(bool http)
    {
        await using var emulator = await SdkEmulator.StartAsync(http);
        await emulator.Client.TransactWriteItemsAsync(new TransactWriteItemsRequest { TransactItems = [new() { Put = new() { TableName = SdkEmulator.Trades, Item = Trade("ann", 1, "BTC") } }, new() { Put = new() { TableName = SdkEmulator.Trades, Item = Trade("bob", 1, "BTC") } }] }, Cancellation);
        var canceled = await Assert.ThrowsAsync<TransactionCanceledException>(() => emulator.Client.TransactWriteItemsAsync(
            new TransactWriteItemsRequest
            {
                TransactItems =
                [
                    new() { Delete = new() { TableName = SdkEmulator.Trades, Key = Key("ann", 1) } },
                    new() { ConditionCheck = new() { TableName = SdkEmulator.Trades, Key = Key("bob", 1), ConditionExpression = "Symbol = :s", ExpressionAttributeValues = new() { [":s"] = new("ETH") }, ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD } },
                ],
            }, Cancellation));
        Assert.Equal(["None", "ConditionalCheckFailed"], canceled.CancellationReasons.Select(reason => reason.Code));
        Assert.Equal("BTC", canceled.CancellationReasons[1].Item["Symbol"].S);
        var both = await emulator.Client.TransactGetItemsAsync(new TransactGetItemsRequest { TransactItems = [new() { Get = new() { TableName = SdkEmulator.Trades, Key = Key("ann", 1) } }, new() { Get = new() { TableName = SdkEmulator.Trades, Key = Key("bob", 1) } }] }, Cancellation);
        Assert.All(both.Responses, response => Assert.Equal("BTC", response.Item["Symbol"].S));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Errors_arrive_as_the_types_of_the_SDK(bool http)
    {
        await using var emulator = await SdkEmulator.StartAsync(http);
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => emulator.Client.DescribeTableAsync("nowhere", Cancellation));
        await Assert.ThrowsAsync<ConditionalCheckFailedException>(() => emulator.Client.DeleteItemAsync(
            new DeleteItemRequest { TableName = SdkEmulator.Trades, Key = Key("ann", 1), ConditionExpression = "attribute_exists(Account)" }, Cancellation));
        var invalid = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => emulator.Client.GetItemAsync(SdkEmulator.Trades, new() { ["Account"] = new("ann") }, Cancellation));
        Assert.Equal(("ValidationException", "The provided key element does not match the schema"), (invalid.ErrorCode, invalid.Message));
    }
}
