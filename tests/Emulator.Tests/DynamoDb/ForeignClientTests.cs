using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Acinaces.Emulator.Tests.DynamoDb;

/// <summary>Amazon's own client as judge: what it sends is understood, and what it gets it understands.</summary>
public sealed class ForeignClientTests : IAsyncLifetime
{
    private DynamoDbBench _bench = null!;
    private AmazonDynamoDBClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _bench = await DynamoDbBench.StartAsync();
        _client = _bench.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _bench.DisposeAsync();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Task<CreateTableResponse> CreateOrdersAsync() => _client.CreateTableAsync(
        new CreateTableRequest
        {
            TableName = "orders",
            BillingMode = BillingMode.PAY_PER_REQUEST,
            AttributeDefinitions = [new("account", ScalarAttributeType.S), new("id", ScalarAttributeType.N), new("state", ScalarAttributeType.S)],
            KeySchema = [new("account", KeyType.HASH), new("id", KeyType.RANGE)],
            GlobalSecondaryIndexes =
            [
                new() { IndexName = "by-state", KeySchema = [new("state", KeyType.HASH), new("id", KeyType.RANGE)], Projection = new() { ProjectionType = ProjectionType.KEYS_ONLY } },
            ],
        },
        Cancellation);

    private static Dictionary<string, AttributeValue> Order(string account, int id, string state) => new()
    {
        ["account"] = new(account),
        ["id"] = new() { N = id.ToString(System.Globalization.CultureInfo.InvariantCulture) },
        ["state"] = new(state),
        ["legs"] = new() { L = [new("a"), new() { M = new() { ["n"] = new() { N = "1.50" } } }] },
        ["raw"] = new() { B = new MemoryStream([1, 2, 3]) },
        ["flags"] = new() { SS = ["x", "y"] },
        ["open"] = new() { BOOL = true },
    };

    [Fact]
    public async Task Stores_and_reads_all_types()
    {
        await CreateOrdersAsync();
        await _client.PutItemAsync("orders", Order("a", 1, "NEW"), Cancellation);
        var item = (await _client.GetItemAsync("orders", new() { ["account"] = new("a"), ["id"] = new() { N = "1.0" } }, Cancellation)).Item;
        Assert.Equal("1.5", item["legs"].L[1].M["n"].N);
        Assert.Equal([1, 2, 3], item["raw"].B.ToArray());
        Assert.Equal(["x", "y"], item["flags"].SS);
        Assert.True(item["open"].BOOL);
    }

    [Fact]
    public async Task Queries_an_index_page_by_page()
    {
        await CreateOrdersAsync();
        for (var id = 1; id <= 5; id++) await _client.PutItemAsync("orders", Order("a", id, id % 2 == 0 ? "FILLED" : "NEW"), Cancellation);
        var request = new QueryRequest
        {
            TableName = "orders", IndexName = "by-state", Limit = 2, ScanIndexForward = false,
            KeyConditionExpression = "#s = :s", ExpressionAttributeNames = new() { ["#s"] = "state" }, ExpressionAttributeValues = new() { [":s"] = new("NEW") },
        };
        var first = await _client.QueryAsync(request, Cancellation);
        Assert.Equal(["5", "3"], first.Items.Select(item => item["id"].N));
        Assert.Equal(["account", "id", "state"], first.Items[0].Keys.Order());
        request.ExclusiveStartKey = first.LastEvaluatedKey;
        var second = await _client.QueryAsync(request, Cancellation);
        Assert.Equal(["1"], second.Items.Select(item => item["id"].N));
        Assert.True(second.LastEvaluatedKey is null or { Count: 0 });
    }

    [Fact]
    public async Task Types_the_errors()
    {
        await CreateOrdersAsync();
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => _client.GetItemAsync("nowhere", new() { ["p"] = new("a") }, Cancellation));
        await Assert.ThrowsAsync<ResourceInUseException>(CreateOrdersAsync);
        await _client.PutItemAsync("orders", Order("a", 1, "NEW"), Cancellation);
        var failed = await Assert.ThrowsAsync<ConditionalCheckFailedException>(() => _client.PutItemAsync(
            new PutItemRequest
            {
                TableName = "orders", Item = Order("a", 1, "OLD"), ConditionExpression = "attribute_not_exists(account)",
                ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
            },
            Cancellation));
        Assert.Equal("NEW", failed.Item["state"].S);
    }

    [Fact]
    public async Task Cancels_a_transaction_with_reasons_and_changes_nothing()
    {
        await CreateOrdersAsync();
        await _client.PutItemAsync("orders", Order("a", 1, "NEW"), Cancellation);
        var canceled = await Assert.ThrowsAsync<TransactionCanceledException>(() => _client.TransactWriteItemsAsync(
            new TransactWriteItemsRequest
            {
                TransactItems =
                [
                    new() { Put = new() { TableName = "orders", Item = Order("b", 1, "NEW") } },
                    new() { Put = new() { TableName = "orders", Item = Order("a", 1, "X"), ConditionExpression = "attribute_not_exists(account)" } },
                ],
            },
            Cancellation));
        Assert.Equal(["None", "ConditionalCheckFailed"], canceled.CancellationReasons.Select(reason => reason.Code));
        Assert.Equal("Transaction cancelled, please refer cancellation reasons for specific reasons [None, ConditionalCheckFailed]", canceled.Message);
        var missing = await _client.GetItemAsync("orders", new() { ["account"] = new("b"), ["id"] = new() { N = "1" } }, Cancellation);
        Assert.False(missing.IsItemSet);
    }

    [Fact]
    public async Task Updates_and_returns_the_touched_part()
    {
        await CreateOrdersAsync();
        await _client.PutItemAsync("orders", Order("a", 1, "NEW"), Cancellation);
        var updated = await _client.UpdateItemAsync(
            new UpdateItemRequest
            {
                TableName = "orders", Key = new() { ["account"] = new("a"), ["id"] = new() { N = "1" } }, ReturnValues = ReturnValue.UPDATED_NEW,
                UpdateExpression = "SET filled = if_not_exists(filled, :zero) + :two, legs[1].n = :two REMOVE #raw DELETE flags :x",
                ExpressionAttributeNames = new() { ["#raw"] = "raw" }, ExpressionAttributeValues = new() { [":zero"] = new() { N = "0" }, [":two"] = new() { N = "2" }, [":x"] = new() { SS = ["x"] } },
            },
            Cancellation);
        Assert.Equal("2", updated.Attributes["filled"].N);
        Assert.Equal("2", Assert.Single(updated.Attributes["legs"].L).M["n"].N);
        Assert.Equal(["y"], updated.Attributes["flags"].SS);
        Assert.False(updated.Attributes.ContainsKey("raw"));
    }
}
