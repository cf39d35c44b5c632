namespace Acinaces.Emulator.Tests.DynamoDb.Conformance;

/// <summary>Nulls where a list or a map has an element.</summary>
public sealed class NullElementTests
{
    private const string Table = """ "TableName":"t-2","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"}] """;
    private const string Key = """ "KeySchema":[{"AttributeName":"p","KeyType":"HASH"}] """;
    private const string Statement = """ "Statement":"SELECT * FROM \"t-1\" WHERE p = ?","Parameters":[null] """;

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Of_tables(bool http) => await RefusedAsync(http,
        ("CreateTable", $$"""{ {{Table}},"KeySchema":[null]}""", ["keySchema.1.member"]),
        ("CreateTable", $$"""{"TableName":"t-2","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"},null],{{Key}} }""", ["attributeDefinitions.2.member"]),
        ("CreateTable", $$"""{ {{Table}},{{Key}},"GlobalSecondaryIndexes":[null],"LocalSecondaryIndexes":[null],"Tags":[null]}""", ["localSecondaryIndexes.1.member", "globalSecondaryIndexes.1.member", "tags.1.member"]),
        ("CreateTable", $$"""{ {{Table}},{{Key}},"VectorIndexes":[null]}""", ["vectorIndexes.1.member"]),
        ("CreateTable", $$"""{ {{Table}},{{Key}},"GlobalSecondaryIndexes":[{"IndexName":"i-1",{{Key}},"Projection":{"ProjectionType":"INCLUDE","NonKeyAttributes":["a",null]} }]}""", ["globalSecondaryIndexes.1.member.projection.nonKeyAttributes.2.member"]),
        ("UpdateTable", """{"TableName":"t-1","GlobalSecondaryIndexUpdates":[null]}""", ["globalSecondaryIndexUpdates.1.member"]),
        ("UpdateTable", """{"TableName":"t-1","ReplicaUpdates":[null]}""", ["replicaUpdates.1.member"]),
        ("TagResource", """{"ResourceArn":"arn:aws:dynamodb:eu-central-1:000000000000:table/t-1","Tags":[null]}""", ["tags.1.member"]),
        ("UntagResource", """{"ResourceArn":"arn:aws:dynamodb:eu-central-1:000000000000:table/t-1","TagKeys":[null]}""", ["tagKeys.1.member"]));

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Of_items_and_statements(bool http) => await RefusedAsync(http,
        ("GetItem", """{"TableName":"t-1","Key":{"p":{"S":"a"}},"AttributesToGet":[null]}""", ["attributesToGet.1.member"]),
        ("PutItem", """{"TableName":"t-1","Item":{"p":{"S":"a"}},"ConditionExpression":"#a = p","ExpressionAttributeNames":{"#a":null}}""", ["expressionAttributeNames.#a.member"]),
        ("BatchGetItem", """{"RequestItems":{"t-1":{"Keys":[{"p":{"S":"a"}}],"AttributesToGet":[null]}}}""", ["requestItems.t-1.member.attributesToGet.1.member"]),
        ("BatchWriteItem", """{"RequestItems":{"t-1":null}}""", ["requestItems.t-1.member"]),
        ("TransactGetItems", """{"TransactItems":[null]}""", ["transactItems.1.member"]),
        ("ExecuteStatement", $$"""{ {{Statement}} }""", ["parameters.1.member"]),
        ("ExecuteTransaction", """{"TransactStatements":[null]}""", ["transactStatements.1.member"]),
        ("BatchExecuteStatement", """{"Statements":[null]}""", ["statements.1.member"]),
        ("BatchExecuteStatement", $$"""{"Statements":[{ {{Statement}} }]}""", ["statements.1.member.parameters.1.member"]),
        ("SearchVectors", """{"TableName":"t-1","IndexName":"v-1","SearchVector":[null],"TopK":1}""", ["searchVector.1.member"]));

    [Fact]
    public async Task The_word_in_a_value_is_no_null()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CallAsync("CreateTable", $$"""{ {{Table}},{{Key}} }""");
        await bench.CallAsync("PutItem", """{"TableName":"t-2","Item":{"p":{"S":"null"},"l":{"L":[{"S":"[null]"}]}},"ConditionExpression":null}""");
    }

    private static async Task RefusedAsync(bool http, params (string Operation, string Body, string[] Places)[] cases)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        foreach (var (operation, body, places) in cases)
        {
            var expected = $"ValidationException: {places.Length} validation error{(places.Length == 1 ? "" : "s")} detected: "
                + string.Join("; ", places.Select(place => $"Value null at '{place}' failed to satisfy constraint: Member must not be null"));
            Assert.Equal(expected, await bench.ErrorAsync(operation, body));
        }
    }
}
