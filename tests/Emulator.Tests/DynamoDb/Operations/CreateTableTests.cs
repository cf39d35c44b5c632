namespace Acinaces.Emulator.Tests.DynamoDb.Operations;

/// <summary>Making tables.</summary>
public sealed class CreateTableTests
{
    [Fact]
    public async Task Describes_the_table_it_made()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        var table = (await bench.CreateAsync("t-1", "N"))["TableDescription"]!;
        Assert.Equal("arn:aws:dynamodb:eu-central-1:000000000000:table/t-1", table["TableArn"]!.GetValue<string>());
        Assert.Equal("CREATING", table["TableStatus"]!.GetValue<string>());
        Assert.Equal("PAY_PER_REQUEST", table["BillingModeSummary"]!["BillingMode"]!.GetValue<string>());
        Assert.Equal(0, table["ProvisionedThroughput"]!["ReadCapacityUnits"]!.GetValue<long>());
        Assert.Equal("ResourceInUseException: Table already exists: t-1", await bench.ErrorAsync("CreateTable", """
            {"TableName":"t-1","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"}],"KeySchema":[{"AttributeName":"p","KeyType":"HASH"}]}
            """));
    }

    [Fact]
    public async Task Refuses_definitions_that_do_not_fit_together()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        (string More, string Message)[] cases =
        [
            (""" "AttributeDefinitions":[{"AttributeName":"x","AttributeType":"S"}],"KeySchema":[{"AttributeName":"p","KeyType":"HASH"}]""",
                "One or more parameter values were invalid: Some index key attributes are not defined in AttributeDefinitions. Keys: [p], AttributeDefinitions: [x]"),
            (""" "AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"},{"AttributeName":"x","AttributeType":"S"}],"KeySchema":[{"AttributeName":"p","KeyType":"HASH"}]""",
                "One or more parameter values were invalid: Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions"),
            (""" "AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"}],"KeySchema":[{"AttributeName":"p","KeyType":"RANGE"}]""",
                "Invalid KeySchema: The first KeySchemaElement is not a HASH key type"),
            (""" "AttributeDefinitions":[{"AttributeName":"p","AttributeType":"X"}],"KeySchema":[{"AttributeName":"p","KeyType":"HASH"}]""",
                "1 validation error detected: Value 'X' at 'attributeDefinitions.1.member.attributeType' failed to satisfy constraint: Member must satisfy enum value set: [B, N, S]"),
        ];
        foreach (var (more, message) in cases)
            Assert.Equal("ValidationException: " + message, await bench.ErrorAsync("CreateTable", $$$$"""{"TableName":"t-1","BillingMode":"PAY_PER_REQUEST",{{{{more}}}}}"""));
        Assert.Equal("ValidationException: 1 validation error detected: Value 'ab' at 'tableName' failed to satisfy constraint: Member must have length greater than or equal to 3", await bench.ErrorAsync("CreateTable", """{"TableName":"ab"}"""));
    }

    [Fact]
    public async Task All_indexes_together_hold_a_hundred_named_attributes()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        const string Refusal = "ValidationException: One or more parameter values were invalid: Number of NonKeyAttributes of all indexes exceeds per-table limit of 100";
        string Table(string name, int more) => $$"""
            {"TableName":"{{name}}","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"},{"AttributeName":"s","AttributeType":"S"}],
             "KeySchema":[{"AttributeName":"p","KeyType":"HASH"},{"AttributeName":"s","KeyType":"RANGE"}],
             "LocalSecondaryIndexes":[{{Index("local", "p", 20)}}],
             "GlobalSecondaryIndexes":[{{string.Join(',', Enumerable.Range(1, 4).Select(number => Index($"by-s-{number}", "s", number < 4 ? 20 : more)))}}]}
            """;

        Assert.Equal(Refusal, await bench.ErrorAsync("CreateTable", Table("t-1", 20).Replace("\"LocalSecondaryIndexes\":[", $"\"LocalSecondaryIndexes\":[{Index("one-more", "p", 1)},", StringComparison.Ordinal)));
        await bench.CallAsync("CreateTable", Table("t-2", 20));
        await bench.CallAsync("CreateTable", Table("t-3", 19));

        string Addition(int names) => $$"""
            {"TableName":"t-3","AttributeDefinitions":[{"AttributeName":"s","AttributeType":"S"}],"GlobalSecondaryIndexUpdates":[{"Create":{{Index("added", "s", names)}} }]}
            """;
        Assert.Equal(Refusal, await bench.ErrorAsync("UpdateTable", Addition(2)));
        await bench.CallAsync("UpdateTable", Addition(1));

        static string Index(string name, string key, int names) => $$"""
            {"IndexName":"{{name}}","KeySchema":[{"AttributeName":"{{key}}","KeyType":"HASH"}{{(key == "p" ? """,{"AttributeName":"s","KeyType":"RANGE"}""" : "")}}],
             "Projection":{"ProjectionType":"INCLUDE","NonKeyAttributes":[{{string.Join(',', Enumerable.Range(1, names).Select(number => $"\"a{number}\""))}}]} }
            """;
    }

    [Fact]
    public async Task Requires_throughput_unless_on_demand()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        const string Table = """{"TableName":"t-1","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"}],"KeySchema":[{"AttributeName":"p","KeyType":"HASH"}]""";
        Assert.Equal("ValidationException: One or more parameter values were invalid: ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED",
            await bench.ErrorAsync("CreateTable", Table + "}"));
        var answer = await bench.CallAsync("CreateTable", Table + ""","ProvisionedThroughput":{"ReadCapacityUnits":5,"WriteCapacityUnits":6}}""");
        Assert.Equal(6, answer["TableDescription"]!["ProvisionedThroughput"]!["WriteCapacityUnits"]!.GetValue<long>());
    }
}
