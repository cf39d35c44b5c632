namespace Acinaces.Emulator.Tests.DynamoDb.Conformance;

/// <summary>JSON of another kind than a member has.</summary>
public sealed class SerializationTests
{
    private const string Struct = "Unrecognized collection type class com.amazonaws.dynamodb.v20120810.";
    private const string Map = "Unrecognized collection type java.util.Map<java.lang.String, ";
    private const string Nested = "class sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl cannot be cast to class java.lang.Class "
        + "(sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl and java.lang.Class are in module java.base of loader 'bootstrap')";

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Scalars(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await RefusedAsync(bench,
            ("GetItem", """{"TableName":true}""", "TRUE_VALUE cannot be converted to String"),
            ("GetItem", """{"TableName":false}""", "FALSE_VALUE cannot be converted to String"),
            ("GetItem", """{"TableName":23}""", "NUMBER_VALUE cannot be converted to String"),
            ("GetItem", """{"TableName":34.56}""", "DECIMAL_VALUE cannot be converted to String"),
            ("GetItem", """{"TableName":[]}""", "Unrecognized collection type class java.lang.String"),
            ("GetItem", """{"TableName":{}}""", "Start of structure or map found where not expected"),
            ("GetItem", """{"ConsistentRead":"23"}""", "Unexpected token received from parser"),
            ("GetItem", """{"ConsistentRead":23}""", "NUMBER_VALUE cannot be converted to Boolean"),
            ("GetItem", """{"ConsistentRead":[]}""", "Unrecognized collection type class java.lang.Boolean"),
            ("Query", """{"Limit":"23"}""", "STRING_VALUE cannot be converted to Integer"),
            ("Query", """{"Limit":true}""", "TRUE_VALUE cannot be converted to Integer"),
            ("Query", """{"Limit":{}}""", "Start of structure or map found where not expected"),
            ("CreateTable", """{"ProvisionedThroughput":{"ReadCapacityUnits":"1"}}""", "STRING_VALUE cannot be converted to Long"));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Lists_maps_and_structures(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await RefusedAsync(bench,
            ("GetItem", """{"AttributesToGet":"a"}""", "Unexpected field type"),
            ("GetItem", """{"AttributesToGet":{}}""", "Start of structure or map found where not expected"),
            ("GetItem", """{"AttributesToGet":[1]}""", "NUMBER_VALUE cannot be converted to String"),
            ("GetItem", """{"Key":"a"}""", "Unexpected field type"),
            ("GetItem", """{"Key":[]}""", Map + "com.amazonaws.dynamodb.v20120810.AttributeValue>"),
            ("GetItem", """{"ExpressionAttributeNames":[]}""", Map + "java.lang.String>"),
            ("PutItem", """{"Expected":[]}""", Map + "com.amazonaws.dynamodb.v20120810.ExpectedAttributeValue>"),
            ("PutItem", """{"Expected":{"a":1}}""", "Unexpected value type in payload"),
            ("PutItem", """{"Expected":{"a":[]}}""", Struct + "ExpectedAttributeValue"),
            ("PutItem", """{"Expected":{"a":{"Value":1}}}""", "Unexpected field type"),
            ("PutItem", """{"Expected":{"a":{"AttributeValueList":[1]}}}""", "Unexpected value type in payload"),
            ("Query", """{"QueryFilter":{"a":[]}}""", Struct + "Condition"),
            ("CreateTable", """{"KeySchema":[1]}""", "Unexpected value type in payload"),
            ("CreateTable", """{"KeySchema":[[]]}""", Struct + "KeySchemaElement"),
            ("CreateTable", """{"ProvisionedThroughput":1}""", "Unexpected field type"),
            ("UpdateTable", """{"GlobalSecondaryIndexUpdates":[{"Create":[]}]}""", Struct + "CreateGlobalSecondaryIndexAction"),
            ("UpdateTable", """{"GlobalSecondaryIndexUpdates":[{"Delete":[]}]}""", Struct + "DeleteGlobalSecondaryIndexAction"),
            ("BatchGetItem", """{"RequestItems":{"a":{"Keys":[1]}}}""", Nested),
            ("BatchWriteItem", """{"RequestItems":{"a":1}}""", Nested),
            ("BatchWriteItem", """{"RequestItems":[]}""", Map + "java.util.List<com.amazonaws.dynamodb.v20120810.WriteRequest>>"));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Attribute_values(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        (string Value, string Message)[] cases =
        [
            ("1", "Unexpected value type in payload"),
            ("[]", Struct + "AttributeValue"),
            ("""{"S":1}""", "NUMBER_VALUE cannot be converted to String"),
            ("""{"N":1.5}""", "DECIMAL_VALUE cannot be converted to String"),
            ("""{"B":true}""", "only base-64-encoded strings are convertible to bytes"),
            ("""{"B":[]}""", "Unrecognized collection type class java.nio.ByteBuffer"),
            ("""{"B":"23456"}""", "Base64 encoded length is expected a multiple of 4 bytes but found: 5"),
            ("""{"B":"=+/="}""", "Invalid last non-pad Base64 character dectected"),
            ("""{"BOOL":"hello"}""", "Unexpected token received from parser"),
            ("""{"NULL":1}""", "NUMBER_VALUE cannot be converted to Boolean"),
            ("""{"SS":"a"}""", "Unexpected field type"),
            ("""{"SS":{}}""", "Start of structure or map found where not expected"),
            ("""{"NS":[1]}""", "NUMBER_VALUE cannot be converted to String"),
            ("""{"M":[]}""", Map + "com.amazonaws.dynamodb.v20120810.AttributeValue>"),
            ("""{"M":1}""", "Unexpected field type"),
            ("""{"M":{"a":1}}""", "Unexpected value type in payload"),
            ("""{"L":[[]]}""", Struct + "AttributeValue"),
        ];
        await RefusedAsync(bench, [.. cases.Select(one => ("PutItem", $$$$"""{"Item":{"a":{{{{one.Value}}}}}}""", one.Message))]);
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task What_is_no_json_has_no_text(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        foreach (var body in new[] { "", "{", "{\"TableName\":}", "nonsense" })
            Assert.Equal("""{"__type":"com.amazon.coral.service#SerializationException"}""", (await bench.FailureAsync("PutItem", body)).ToJsonString());
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Texts_count_as_booleans_and_fractions_as_whole_numbers(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        await bench.PutAsync("t-1", """{"p":{"S":"a"},"b":{"BOOL":"true"}}""");
        await bench.PutAsync("t-1", """{"p":{"S":"b"},"b":{"BOOL":"true"}}""");
        var page = await bench.CallAsync("Scan", """{"TableName":"t-1","ConsistentRead":"TRUE","Limit":1.9}""");
        Assert.Equal(1, page["Count"]!.GetValue<int>());
        Assert.True(page["Items"]![0]!["b"]!["BOOL"]!.GetValue<bool>());
    }

    private static Task RefusedAsync(DynamoDbBench bench, params (string Operation, string Body, string Message)[] cases) =>
        Answers.AreAsync(bench, [.. cases.Select(one => (one.Operation, one.Body, $"SerializationException: {one.Message}"))]);
}
