using System.Text;
using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.DynamoDb.Conformance;

/// <summary>Requests of no sense at all get an answer of the service's kind: never a failure inside, never none.</summary>
public sealed class FuzzTests
{
    private const int Rounds = 1500;

    private static readonly string[] Operations =
    [
        "PutItem", "GetItem", "UpdateItem", "DeleteItem", "Query", "Scan", "BatchGetItem", "BatchWriteItem", "TransactGetItems", "TransactWriteItems",
        "CreateTable", "UpdateTable", "DescribeTable", "ListTables", "TagResource", "UntagResource", "ListTagsOfResource", "UpdateTimeToLive",
    ];

    private static readonly string[] Members =
    [
        "TableName", "Item", "Key", "Expected", "Value", "Exists", "ComparisonOperator", "AttributeValueList", "AttributeUpdates", "Action", "KeyConditions",
        "QueryFilter", "ScanFilter", "ConditionalOperator", "AttributesToGet", "ExclusiveStartKey", "IndexName", "Select", "Limit", "Segment", "TotalSegments",
        "ConditionExpression", "FilterExpression", "KeyConditionExpression", "ProjectionExpression", "UpdateExpression", "ExpressionAttributeNames",
        "ExpressionAttributeValues", "RequestItems", "Keys", "PutRequest", "DeleteRequest", "TransactItems", "Put", "Get", "Update", "Delete", "ConditionCheck",
        "ReturnValues", "ReturnConsumedCapacity", "AttributeDefinitions", "KeySchema", "AttributeName", "AttributeType", "KeyType", "BillingMode",
        "ProvisionedThroughput", "ReadCapacityUnits", "WriteCapacityUnits", "GlobalSecondaryIndexes", "LocalSecondaryIndexes", "Projection", "ProjectionType",
        "NonKeyAttributes", "GlobalSecondaryIndexUpdates", "Create", "Tags", "ResourceArn", "TimeToLiveSpecification", "ConsistentRead", "t-1", "p", "s", "a", "#a", ":a",
        "S", "N", "B", "BOOL", "NULL", "SS", "NS", "BS", "L", "M",
    ];

    private static readonly string[] Texts =
    [
        "t-1", "abc", "", "a", "p", "S", "N", "HASH", "RANGE", "EQ", "IN", "BETWEEN", "NULL", "ADD", "DELETE", "OR", "AND", "ALL_OLD", "INDEXES", "1", "1e999", "-0", "\u0000", "ü",
        "p = :a", "a = :a and (b < :a", "set a = :a", "set a = list_append(a, :a) remove b[1]", "add a :a", "a[99999999999]", "#a.b.c", "NOT NOT a", "PAY_PER_REQUEST", "COUNT",
    ];

    private static readonly string[] Words = ["a", "b.c", "#a", ":a", ":b", "(", ")", ",", "=", "<>", "<", ">=", "AND", "OR", "NOT", "IN", "BETWEEN", "size", "contains", "set", "remove", "add", "+", "-", "[0]", "attribute_exists", "if_not_exists", "_", "\"", "name"];

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Any_json_gets_an_answer_of_the_services_kind(bool http)
    {
        const int Seed = 20_261_122;
        var random = new Random(Seed);
        await using var bench = await StartAsync(http);
        for (var i = 0; i < Rounds; i++)
        {
            var operation = Operations[random.Next(Operations.Length)];
            var body = Structure(random, 6).ToJsonString();
            await RequireAnswerAsync(bench, operation, body);
        }
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Any_expression_gets_an_answer_of_the_services_kind(bool http)
    {
        const int Seed = 7;
        var random = new Random(Seed);
        await using var bench = await StartAsync(http);
        for (var i = 0; i < Rounds; i++)
        {
            var text = new StringBuilder();
            for (var words = random.Next(1, 14); words > 0; words--)
                text.Append(Words[random.Next(Words.Length)]).Append(random.Next(4) == 0 ? "" : " ");
            var body = new JsonObject
            {
                ["TableName"] = "t-1",
                ["Key"] = JsonNode.Parse("""{"p":{"S":"a"},"s":{"S":"b"}}"""),
                ["ExpressionAttributeNames"] = JsonNode.Parse("""{"#a":"x"}"""),
                ["ExpressionAttributeValues"] = JsonNode.Parse("""{":a":{"N":"1"},":b":{"L":[]}}"""),
            };
            var (operation, member) = random.Next(4) switch
            {
                0 => ("UpdateItem", "UpdateExpression"),
                1 => ("DeleteItem", "ConditionExpression"),
                2 => ("Query", "KeyConditionExpression"),
                _ => ("Scan", "FilterExpression"),
            };
            body[member] = text.ToString();
            await RequireAnswerAsync(bench, operation, body.ToJsonString());
        }
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Deep_nesting_gets_an_answer_of_the_services_kind(bool http)
    {
        await using var bench = await StartAsync(http);
        foreach (var depth in new[] { 30, 300, 3000 })
        {
            var value = string.Concat(Enumerable.Repeat("{\"L\":[", depth)) + string.Concat(Enumerable.Repeat("]}", depth));
            await RequireAnswerAsync(bench, "PutItem", $$$$"""{"TableName":"t-1","Item":{"a":{{{{value}}}}}}""");
            var expression = new string('(', depth) + "a = :a" + new string(')', depth);
            await RequireAnswerAsync(bench, "DeleteItem", $$$$"""{"TableName":"t-1","Key":{},"ConditionExpression":"{{{{expression}}}}","ExpressionAttributeValues":{":a":{"S":"x"}}}""");
            await RequireAnswerAsync(bench, "DeleteItem",
                $$$$"""{"TableName":"t-1","Key":{},"ConditionExpression":"{{{{string.Concat(Enumerable.Repeat("not ", depth))}}}}a = :a","ExpressionAttributeValues":{":a":{"S":"x"}}}""");
        }
    }

    private static async Task<DynamoDbBench> StartAsync(bool http)
    {
        var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1", "S");
        return bench;
    }

    private static async Task RequireAnswerAsync(DynamoDbBench bench, string operation, string body)
    {
        var (status, answer) = await bench.TryAsync(operation, body);
        Assert.True(status is 200 or 400 or 413, $"{operation} {body}\n{status} {answer.ToJsonString()}");
        if (status == 400)
            Assert.Contains('#', answer["__type"]!.GetValue<string>());
    }

    private static JsonObject Structure(Random random, int depth)
    {
        var node = new JsonObject();
        for (var count = random.Next(1, 6); count > 0; count--)
            node[Members[random.Next(Members.Length)]] = Value(random, depth - 1);
        if (random.Next(2) == 0)
            node["TableName"] = "t-1";
        return node;
    }

    private static JsonNode? Value(Random random, int depth) => random.Next(depth > 0 ? 10 : 6) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(-2, 5)),
        2 => JsonValue.Create(random.NextDouble()),
        3 => JsonValue.Create(random.Next(2) == 0),
        4 or 5 => JsonValue.Create(Texts[random.Next(Texts.Length)]),
        6 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth - 1))]),
        _ => Structure(random, depth),
    };
}
