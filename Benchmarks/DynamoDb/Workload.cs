namespace Acinaces.Benchmarks.DynamoDb;

/// <summary>One kind of request: its operation and the bodies that are sent in turns.</summary>
internal sealed record Workload(string Name, string Operation, IReadOnlyList<string> Bodies)
{
    private const int Customers = 4096;
    private const int Accounts = 128;
    private const int LinesPerAccount = 50;
    private static readonly string Text = new('x', 200);

    /// <summary>Two tables: customers by id, and lines of an account by number.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    [
        """{"TableName":"customers","BillingMode":"PAY_PER_REQUEST","KeySchema":[{"AttributeName":"pk","KeyType":"HASH"}],"AttributeDefinitions":[{"AttributeName":"pk","AttributeType":"S"}]}""",
        """{"TableName":"lines","BillingMode":"PAY_PER_REQUEST","KeySchema":[{"AttributeName":"pk","KeyType":"HASH"},{"AttributeName":"sk","KeyType":"RANGE"}],"AttributeDefinitions":[{"AttributeName":"pk","AttributeType":"S"},{"AttributeName":"sk","AttributeType":"N"}]}""",
    ];

    /// <summary>What fills the tables before anything is measured, as BatchWriteItem.</summary>
    public static IEnumerable<string> Filling =>
    [
        .. Enumerable.Range(0, Customers).Chunk(25).Select(chunk => Batch("customers", chunk.Select(Customer))),
        .. Enumerable.Range(0, Accounts).SelectMany(a => Enumerable.Range(0, LinesPerAccount).Select(l => Line(a, l))).Chunk(25).Select(chunk => Batch("lines", chunk)),
    ];

    public static Workload Put { get; } = new("PutItem, 1 KB", "PutItem", [.. Enumerable.Range(0, Customers).Select(i => $"{{\"TableName\":\"customers\",\"Item\":{Customer(i)}}}")]);

    public static Workload Get { get; } = new("GetItem, 1 KB", "GetItem", [.. Enumerable.Range(0, Customers).Select(i => $"{{\"TableName\":\"customers\",{Key(i)}}}")]);

    public static IReadOnlyList<Workload> All { get; } =
    [
        Put,
        Get,
        new("UpdateItem with a condition", "UpdateItem", [.. Enumerable.Range(0, Customers).Select(i =>
            $"{{\"TableName\":\"customers\",{Key(i)},\"UpdateExpression\":\"SET price = price + :one\",\"ConditionExpression\":\"active = :yes\",\"ExpressionAttributeValues\":{{\":one\":{{\"N\":\"1\"}},\":yes\":{{\"BOOL\":true}}}}}}")]),
        new("Query of 50 items, 1 KB each", "Query", [.. Enumerable.Range(0, Accounts).Select(i => Query(i, "pk = :p", ""))]),
        new("Query of 10 items, 1 KB each", "Query", [.. Enumerable.Range(0, Accounts).Select(i => Query(i, "pk = :p AND sk BETWEEN :a AND :b", ",\":a\":{\"N\":\"20\"},\":b\":{\"N\":\"29\"}"))]),
        new("Scan of a page of 100 items", "Scan", [.. Enumerable.Range(0, Accounts).Select(i => $"{{\"TableName\":\"lines\",\"Limit\":100,\"ExclusiveStartKey\":{{\"pk\":{{\"S\":\"account#{i:D4}\"}},\"sk\":{{\"N\":\"3\"}}}}}}")]),
        new("BatchWriteItem of 25, 1 KB each", "BatchWriteItem", [.. Enumerable.Range(0, Customers).Chunk(25).Select(chunk => Batch("customers", chunk.Select(Customer)))]),
        new("TransactWriteItems of 4 puts, 1 KB each", "TransactWriteItems", [.. Enumerable.Range(0, Customers).Chunk(4).Select(chunk =>
            $"{{\"TransactItems\":[{string.Join(',', chunk.Select(i => $"{{\"Put\":{{\"TableName\":\"customers\",\"Item\":{Customer(i)}}}}}"))}]}}")]),
    ];

    public static string Batch(string table, IEnumerable<string> items) => $"{{\"RequestItems\":{{\"{table}\":[{string.Join(',', items.Select(item => $"{{\"PutRequest\":{{\"Item\":{item}}}}}"))}]}}}}";

    /// <summary>An item of about 1 KB.</summary>
    public static string Customer(int i) => $"{{\"pk\":{{\"S\":\"customer#{i:D8}\"}},{Content(i)}}}";

    public static string Key(int i) => $"\"Key\":{{\"pk\":{{\"S\":\"customer#{i:D8}\"}}}}";

    private static string Line(int account, int line) => $"{{\"pk\":{{\"S\":\"account#{account:D4}\"}},\"sk\":{{\"N\":\"{line}\"}},{Content(line)}}}";

    private static string Query(int account, string condition, string values) =>
        $"{{\"TableName\":\"lines\",\"KeyConditionExpression\":\"{condition}\",\"ExpressionAttributeValues\":{{\":p\":{{\"S\":\"account#{account:D4}\"}}{values}}}}}";

    private static string Content(int i) =>
        $"\"a\":{{\"S\":\"{Text}\"}},\"b\":{{\"S\":\"{Text}\"}},\"c\":{{\"S\":\"{Text}\"}},\"d\":{{\"S\":\"{Text}\"}},\"price\":{{\"N\":\"{i}.25\"}},\"quantity\":{{\"N\":\"12.5\"}},\"active\":{{\"BOOL\":true}},\"tags\":{{\"SS\":[\"x\",\"y\"]}}";
}
