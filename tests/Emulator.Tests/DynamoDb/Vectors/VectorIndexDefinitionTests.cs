using Acinaces.Emulator.Tests.DynamoDb.Conformance;
using static Acinaces.Emulator.Tests.DynamoDb.Vectors.VectorTable;

namespace Acinaces.Emulator.Tests.DynamoDb.Vectors;

/// <summary>What vector indexes may be made, by CreateTable and UpdateTable.</summary>
public sealed class VectorIndexDefinitionTests
{
    private const string Invalid = "One or more parameter values were invalid: ";
    private const string Tenant = """{"AttributeName":"tenant","AttributeType":"S"}""";
    private const string Provisioned = """ "BillingMode":"PROVISIONED","ProvisionedThroughput":{"ReadCapacityUnits":5,"WriteCapacityUnits":5} """;

    [Theory, ClassData(typeof(BothTransports))]
    public async Task A_table_is_described_with_its_vector_indexes(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        var created = (await bench.CallAsync("CreateTable", Create($"{Plain},{Divided}", SchemaDefinitions)))["TableDescription"];
        Assert.Equal("CREATING", (string?)created?["VectorIndexes"]?[0]?["IndexStatus"]);
        var table = (await bench.CallAsync("DescribeTable", """{"TableName":"t-1"}"""))["Table"];
        Assert.Equal("""
            {"IndexName":"plain","Projection":{"ProjectionType":"ALL"},"VectorAttribute":{"AttributeName":"v"},"Dimensions":3,"DistanceFunction":"COSINE","IndexStatus":"ACTIVE","IndexSizeBytes":0,"ItemCount":0,"IndexArn":"arn:aws:dynamodb:eu-central-1:000000000000:table/t-1/index/plain"}
            """.Trim(), table?["VectorIndexes"]?[0]?.ToJsonString());
        Assert.Equal("""[{"AttributeName":"tenant","SearchSchemaElementType":"HASH"},{"AttributeName":"kind","SearchSchemaElementType":"INLINE_FILTER"}]""", table?["VectorIndexes"]?[1]?["SearchSchema"]?.ToJsonString());
        Assert.Equal(3, table?["AttributeDefinitions"]?.AsArray().Count);
        Assert.Null(table?["GlobalSecondaryIndexes"]);
        // 2 + 1 bytes of the key, 1 of the vector's name and 4 for each of its numbers.
        await bench.CallAsync("PutItem", Put("ab", "1 2 3"));
        var index = (await bench.CallAsync("DescribeTable", """{"TableName":"t-1"}"""))["Table"]?["VectorIndexes"]?[0];
        Assert.Equal((1, 16), ((int?)index?["ItemCount"], (int?)index?["IndexSizeBytes"]));
        await bench.CallAsync("DeleteTable", """{"TableName":"t-1"}""");
        Assert.Equal("ResourceNotFoundException: Requested resource not found", await bench.ErrorAsync("SearchVectors", Search("plain", "1 2 3")));
    }

    [Fact]
    public async Task Members_are_judged_by_the_model()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        const string One = "1 validation error detected: ", At = "at 'vectorIndexes.1.member.";
        await Answers.AreInvalidAsync(bench,
            ("CreateTable", Create(Index("ab")), $"{One}Value 'ab' {At}indexName' failed to satisfy constraint: Member must have length greater than or equal to 3"),
            ("CreateTable", Create(Index("abc", dimensions: 0)), $"{One}Value '0' {At}dimensions' failed to satisfy constraint: Member must have value greater than or equal to 1"),
            ("CreateTable", Create(Index("abc", "MANHATTAN")), $"{One}Value 'MANHATTAN' {At}distanceFunction' failed to satisfy constraint: Member must satisfy enum value set: [COSINE, DOT_PRODUCT, EUCLIDEAN]"),
            ("CreateTable", Create(Index("abc", attribute: "")), $"{One}Value '' {At}vectorAttribute.attributeName' failed to satisfy constraint: Member must have length greater than or equal to 1"),
            ("CreateTable", Create(Divided.Replace("HASH", "RANGE", StringComparison.Ordinal), SchemaDefinitions),
                $"{One}Value 'RANGE' {At}searchSchema.1.member.searchSchemaElementType' failed to satisfy constraint: Member must satisfy enum value set: [HASH, INLINE_FILTER]"),
            ("CreateTable", Create("""{"IndexName":"abc","VectorAttribute":{"AttributeName":"v"},"Dimensions":3,"DistanceFunction":"COSINE"}"""),
                $"{One}Value null {At}projection' failed to satisfy constraint: Member must not be null"),
            ("UpdateTable", """{"TableName":"t-1","VectorIndexUpdates":[{"Create":{"IndexName":"abc","VectorAttribute":{"AttributeName":"v"},"DistanceFunction":"COSINE","Projection":{"ProjectionType":"ALL"}}}]}""",
                $"{One}Value null at 'vectorIndexUpdates.1.member.create.dimensions' failed to satisfy constraint: Member must not be null"));
    }

    [Fact]
    public async Task A_new_table_takes_what_the_service_takes()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        var filters = Enumerable.Range(0, 19).Select(i => $"f{i}").ToList();
        string Filtered(int count) => $$"""
            {"IndexName":"abc","VectorAttribute":{"AttributeName":"v"},"Dimensions":3,"DistanceFunction":"COSINE","Projection":{"ProjectionType":"KEYS_ONLY"},
             "SearchSchema":[{{string.Join(',', filters.Take(count).Select(name => $$"""{"AttributeName":"{{name}}","SearchSchemaElementType":"INLINE_FILTER"}"""))}}]}
            """;
        string Defined(int count) => string.Join(',', filters.Take(count).Select(name => $$"""{"AttributeName":"{{name}}","AttributeType":"S"}"""));
        await Answers.AreInvalidAsync(bench,
            ("CreateTable", Create(""), Invalid + "List of VectorIndexes is empty"),
            ("CreateTable", Create(Plain, more: Provisioned), Invalid + "Vector indexes are only supported for PAY_PER_REQUEST tables"),
            ("CreateTable", Create(string.Join(',', Enumerable.Range(0, 6).Select(i => Index($"i-{i}")))), Invalid + "VectorIndex count exceeds the per-table limit of 5"),
            ("CreateTable", Create(Index("abc", dimensions: 4097)), Invalid + "Number of dimensions must be between 1 and 4096 inclusive."),
            ("CreateTable", Create(Divided, Tenant), Invalid + "One element in SearchSchema is not defined in attribute definitions"),
            ("CreateTable", Create(Divided.Replace("\"kind\"", "\"tenant\"", StringComparison.Ordinal), Tenant), Invalid + "SearchSchema contains a duplicate AttributeName"),
            ("CreateTable", Create(Divided.Replace("INLINE_FILTER", "HASH", StringComparison.Ordinal), SchemaDefinitions),
                Invalid + "Value '2' at 'SearchSchema' failed to satisfy constraint: Member must have HASH count less than or equal to 1"),
            ("CreateTable", Create(Filtered(19), Defined(19)), Invalid + "Value '19' at 'SearchSchema' failed to satisfy constraint: Member must have INLINE_FILTER count less than or equal to 18"),
            ("CreateTable", Create(Plain, """{"AttributeName":"v","AttributeType":"B"}"""),
                Invalid + "Conflicting attribute definition for 'v'. An attribute cannot be defined in AttributeDefinitions when used as a VectorAttribute."),
            ("CreateTable", Create(Index("abc", attribute: "p")), Invalid + "Conflicting attribute definition for 'p'. An attribute cannot be defined in AttributeDefinitions when used as a VectorAttribute."),
            ("CreateTable", Create($"{Plain},{Index("abc", dimensions: 4)}"),
                Invalid + "Conflicting attribute definition for 'v'. All VectorIndexes on the same vector attribute must use the same dimensions."),
            ("CreateTable", Create($"{Plain},{Plain}"), Invalid + "Duplicate index name: plain"),
            ("CreateTable", Create(Plain, Tenant, """
                "BillingMode":"PAY_PER_REQUEST","GlobalSecondaryIndexes":[{"IndexName":"plain","KeySchema":[{"AttributeName":"tenant","KeyType":"HASH"}],"Projection":{"ProjectionType":"ALL"}}]
                """), Invalid + "Duplicate index name: plain"),
            ("CreateTable", Create(Index("abc", projection: """{"ProjectionType":"INCLUDE"}""")), Invalid + "ProjectionType is INCLUDE, but NonKeyAttributes is not specified"),
            ("CreateTable", Create(Plain, Tenant), Invalid + "Some AttributeDefinitions are not used. AttributeDefinitions: [p, tenant], keys used: [p]"));
        await bench.CallAsync("CreateTable", Create(Filtered(18), Defined(18)));
        await bench.CallAsync("DeleteTable", """{"TableName":"t-1"}""");
        await bench.CallAsync("CreateTable", Create(string.Join(',', Enumerable.Range(0, 5).Select(i => Index($"i-{i}", dimensions: 4096)))));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task An_index_comes_with_what_is_there_and_goes_without_a_trace(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        await bench.CallAsync("PutItem", Put("good", "1 0 0", ""","tenant":{"S":"x"},"kind":{"N":"1"} """));
        // What a write would be refused for is left out: too short, no list, not of 32 bits, keys of other types, no tenant, an empty one.
        await bench.CallAsync("PutItem", Put("short", "1 0", ""","tenant":{"S":"x"}"""));
        await bench.CallAsync("PutItem", """{"TableName":"t-1","Item":{"p":{"S":"text"},"tenant":{"S":"x"},"v":{"S":"1 0 0"}}}""");
        await bench.CallAsync("PutItem", Put("large", "1 0 1E+39", ""","tenant":{"S":"x"}"""));
        await bench.CallAsync("PutItem", Put("number", "1 0 0", ""","tenant":{"N":"7"}"""));
        await bench.CallAsync("PutItem", Put("kind", "1 0 0", ""","tenant":{"S":"x"},"kind":{"S":"1"}"""));
        await bench.CallAsync("PutItem", Put("lost", "1 0 0"));
        await bench.CallAsync("PutItem", Put("empty", "1 0 0", ""","tenant":{"S":""}"""));
        var updated = (await bench.CallAsync("UpdateTable", $$"""{"TableName":"t-1","AttributeDefinitions":[{{SchemaDefinitions}}],"VectorIndexUpdates":[{"Create":{{Divided}}}]}"""))["TableDescription"];
        Assert.Equal(("UPDATING", "CREATING", false), ((string?)updated?["TableStatus"], (string?)updated?["VectorIndexes"]?[0]?["IndexStatus"], (bool?)updated?["VectorIndexes"]?[0]?["Backfilling"]));
        var index = (await bench.CallAsync("DescribeTable", """{"TableName":"t-1"}"""))["Table"]?["VectorIndexes"]?[0]?.AsObject();
        Assert.Equal(("ACTIVE", 1, false), ((string?)index?["IndexStatus"], (int?)index?["ItemCount"], index?.ContainsKey("Backfilling")));
        Assert.Equal("good=0", await FindAsync(bench, Search("divided", "1 0 0", more: ""","SearchConditionExpression":"tenant = :t","ExpressionAttributeValues":{":t":{"S":"x"}}""")));
        // What was there before may stay as it is.
        await bench.CallAsync("UpdateItem", """{"TableName":"t-1","Key":{"p":{"S":"short"}},"UpdateExpression":"SET a = :a","ExpressionAttributeValues":{":a":{"S":"x"}}}""");
        Assert.StartsWith("ValidationException: One or more parameter values were invalid. Invalid size for parameter v", await bench.ErrorAsync("PutItem", Put("short", "1 0")), StringComparison.Ordinal);

        await bench.CallAsync("UpdateTable", """{"TableName":"t-1","VectorIndexUpdates":[{"Delete":{"IndexName":"divided"}}]}""");
        var table = (await bench.CallAsync("DescribeTable", """{"TableName":"t-1"}"""))["Table"];
        Assert.Null(table?["VectorIndexes"]);
        Assert.Equal((1, 8), (table?["AttributeDefinitions"]?.AsArray().Count, (int?)table?["ItemCount"]));
        await bench.CallAsync("PutItem", Put("short", "1 0"));
    }

    [Fact]
    public async Task A_change_is_refused_in_the_services_words()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CallAsync("CreateTable", Create(string.Join(',', Enumerable.Range(0, 4).Select(i => Index($"i-{i}"))), Tenant, """
            "BillingMode":"PAY_PER_REQUEST","GlobalSecondaryIndexes":[{"IndexName":"by-t","KeySchema":[{"AttributeName":"tenant","KeyType":"HASH"}],"Projection":{"ProjectionType":"ALL"}}]
            """));
        static string Change(string updates, string more = "") => $$"""{"TableName":"t-1","VectorIndexUpdates":[{{updates}}]{{more}}}""";
        static string Make(string index) => $$"""{"Create":{{index}}}""";
        const string Drop = """{"Delete":{"IndexName":"i-0"}}""", OnlyOne = "LimitExceededException: Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table";
        const string Redefined = "Attributes cannot be redefined. Please check that your attribute has the same type as previously defined. Existing schema: ";
        await Answers.AreAsync(bench,
            ("UpdateTable", Change($"{Make(Index("new-1"))},{Make(Index("new-2"))}"), OnlyOne),
            ("UpdateTable", Change($"{Drop},{Make(Index("new-1"))}"), OnlyOne),
            ("UpdateTable", Change(Drop, ""","GlobalSecondaryIndexUpdates":[{"Delete":{"IndexName":"by-t"}}]"""), OnlyOne),
            ("UpdateTable", Change("""{"Delete":{"IndexName":"absent"}}"""), "ResourceNotFoundException: Requested resource not found: Index absent for table t-1"),
            ("UpdateTable", Change("""{"Delete":{"IndexName":"by-t"}}"""), "ResourceNotFoundException: Requested resource not found: Index by-t for table t-1"));
        await Answers.AreInvalidAsync(bench,
            ("UpdateTable", Change("{}"), Invalid + "One of VectorIndexUpdate.Create, VectorIndexUpdate.Delete must not be null"),
            ("UpdateTable", Change($$$"""{"Create":{{{Index("new-1")}}},"Delete":{"IndexName":"i-0"}}"""), Invalid + "Only one vector index action is allowed per VectorIndexUpdate object"),
            ("UpdateTable", Change(Make(Index("i-0"))), "Attempting to create an index which already exists"),
            ("UpdateTable", Change(Make(Index("by-t"))), "Attempting to create an index which already exists"),
            ("UpdateTable", Change(Make(Index("new-1", dimensions: 4))),
                Invalid + "Conflicting attribute definition for 'v'. All VectorIndexes on the same vector attribute must use the same dimensions."),
            ("UpdateTable", Change(Make(Index("new-1", dimensions: 4, attribute: "p"))), Invalid + Redefined + "Schema:[SchemaElement: key{p:S:HASH}] New schema: VectorIndexSchema:[VectorAttribute: key{p:L:4}]"),
            ("UpdateTable", Change(Make(Divided), $$""","AttributeDefinitions":[{{Tenant}}]"""), Invalid + "One element in SearchSchema is not defined in attribute definitions"),
            ("UpdateTable", Change(Make(Divided), ""","AttributeDefinitions":[{"AttributeName":"tenant","AttributeType":"N"},{"AttributeName":"kind","AttributeType":"N"}]"""),
                Invalid + Redefined + "Schema:[SchemaElement: key{tenant:S:HASH}] New schema: Schema:[SchemaElement: key{tenant:N:HASH}]"),
            ("UpdateTable", """
                {"TableName":"t-1","AttributeDefinitions":[{"AttributeName":"v","AttributeType":"S"}],
                 "GlobalSecondaryIndexUpdates":[{"Create":{"IndexName":"by-v","KeySchema":[{"AttributeName":"v","KeyType":"HASH"}],"Projection":{"ProjectionType":"ALL"}}}]}
                """, Invalid + Redefined + "VectorIndexSchema:[VectorAttribute: key{v:L:3}] New schema: Schema:[SchemaElement: key{v:S:HASH}]"),
            ("UpdateTable", """
                {"TableName":"t-1","AttributeDefinitions":[{"AttributeName":"w","AttributeType":"S"}],
                 "GlobalSecondaryIndexUpdates":[{"Create":{"IndexName":"i-0","KeySchema":[{"AttributeName":"w","KeyType":"HASH"}],"Projection":{"ProjectionType":"ALL"}}}]}
                """, "Attempting to create an index which already exists"),
            ("UpdateTable", $$"""{"TableName":"t-1",{{Provisioned}}}""", Invalid + "Tables with vector indexes must be in PAY_PER_REQUEST mode"),
            ("UpdateTable", Change(Drop, "," + Provisioned), Invalid + "You cannot create or delete index while updating table IOPS"));
        await bench.CallAsync("UpdateTable", Change(Make(Index("i-4"))));
        Assert.Equal("LimitExceededException: Subscriber limit exceeded: Number of vector secondary indexes exceeds per-table limit of 5", await bench.ErrorAsync("UpdateTable", Change(Make(Index("i-5")))));
        for (var i = 0; i < 5; i++)
            await bench.CallAsync("UpdateTable", Change($$$"""{"Delete":{"IndexName":"i-{{{i}}}"}}"""));
        await bench.CallAsync("UpdateTable", $$$$"""
            {"TableName":"t-1",{{{{Provisioned}}}},"GlobalSecondaryIndexUpdates":[{"Update":{"IndexName":"by-t","ProvisionedThroughput":{"ReadCapacityUnits":1,"WriteCapacityUnits":1}}}]}
            """);
        Assert.Equal("ValidationException: " + Invalid + "Vector indexes are only supported for PAY_PER_REQUEST tables", await bench.ErrorAsync("UpdateTable", Change(Make(Index("new-1")))));
    }

    [Fact]
    public async Task A_global_index_that_goes_leaves_the_search_schema_its_definitions()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CallAsync("CreateTable", Create(Divided, SchemaDefinitions, """
            "BillingMode":"PAY_PER_REQUEST","GlobalSecondaryIndexes":[{"IndexName":"by-t","KeySchema":[{"AttributeName":"tenant","KeyType":"HASH"}],"Projection":{"ProjectionType":"ALL"}}]
            """));
        await bench.CallAsync("UpdateTable", """{"TableName":"t-1","GlobalSecondaryIndexUpdates":[{"Delete":{"IndexName":"by-t"}}]}""");
        await bench.CallAsync("PutItem", Put("a", "1 0 0", ""","tenant":{"S":"x"}"""));
        Assert.Equal("a=0", await FindAsync(bench, Search("divided", "1 0 0", more: ""","SearchConditionExpression":"tenant = :t","ExpressionAttributeValues":{":t":{"S":"x"}}""")));
    }
}
