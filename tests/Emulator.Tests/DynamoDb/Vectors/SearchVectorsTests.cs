using Acinaces.Emulator.Tests.DynamoDb.Conformance;
using static Acinaces.Emulator.Tests.DynamoDb.Vectors.VectorTable;

namespace Acinaces.Emulator.Tests.DynamoDb.Vectors;

public sealed class SearchVectorsTests
{
    private const string InX = ""","SearchConditionExpression":"tenant = :t","ExpressionAttributeValues":{":t":{"S":"x"}}""";

    [Theory, ClassData(typeof(BothTransports))]
    public async Task The_nearest_come_first_by_each_function(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CallAsync("CreateTable", Create($"{Index("cosine")},{Index("euclidean", "EUCLIDEAN")},{Index("dot", "DOT_PRODUCT")}"));
        Assert.Equal("", await FindAsync(bench, Search("cosine", "1 0 0")));
        await bench.CallAsync("PutItem", Put("c", "-1 0 0"));
        await bench.CallAsync("PutItem", Put("b", "0 1 0"));
        await bench.CallAsync("PutItem", Put("d", "0.6 0.8 0"));
        await bench.CallAsync("PutItem", Put("a", "1 0 0"));
        Assert.Equal("a=0 d=0.4 b=1 c=2", await FindAsync(bench, Search("cosine", "1 0 0")));
        // From (1, 0) to (0.6, 0.8): the root of 0.16 + 0.64.
        Assert.Equal("a=0 d=0.89443 b=1.41421 c=2", await FindAsync(bench, Search("euclidean", "1 0 0")));
        Assert.Equal("a=1 d=0.6 b=0 c=-1", await FindAsync(bench, Search("dot", "1 0 0")));
        Assert.Equal("a=0 d=0.4", await FindAsync(bench, Search("cosine", "1 0 0", topK: 2)));
        Assert.Equal("d=0 b=0.2 a=0.4 c=1.6", await FindAsync(bench, Search("cosine", "3 4 0", topK: 100)));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task A_search_is_narrowed_to_a_partition_and_by_filters(bool http)
    {
        await using var bench = await StartAsync(http);
        await bench.CallAsync("PutItem", Put("a", "1 0 0", ""","tenant":{"S":"x"},"kind":{"N":"1"}"""));
        await bench.CallAsync("PutItem", Put("b", "0 1 0", ""","tenant":{"S":"x"},"kind":{"N":"2"}"""));
        await bench.CallAsync("PutItem", Put("c", "-1 0 0", ""","tenant":{"S":"x"}"""));
        await bench.CallAsync("PutItem", Put("d", "1 0 0", ""","tenant":{"S":"y"},"kind":{"N":"1"}"""));
        Assert.Equal("a=0 b=1 c=2", await FindAsync(bench, Search("divided", "1 0 0", more: InX)));
        // Numbers are equal by value, and the value may stand first.
        Assert.Equal("b=1", await FindAsync(bench, Search("divided", "1 0 0", more: ""","SearchConditionExpression":"(tenant = :t) AND :k = #k","ExpressionAttributeNames":{"#k":"kind"},"ExpressionAttributeValues":{":t":{"S":"x"},":k":{"N":"2.0"}}""")));
        Assert.Equal("", await FindAsync(bench, Search("divided", "1 0 0", more: ""","SearchConditionExpression":"tenant = :t","ExpressionAttributeValues":{":t":{"S":"z"}}""")));
    }

    [Fact]
    public async Task A_search_tells_what_the_index_holds_and_the_vector_on_demand()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CallAsync("CreateTable", Create(
            $$"""{{Index("all")}},{{Index("keys", projection: """{"ProjectionType":"KEYS_ONLY"}""")}},{{Index("some", projection: """{"ProjectionType":"INCLUDE","NonKeyAttributes":["a","v"]}""")}},{{Divided.Replace("ALL", "KEYS_ONLY", StringComparison.Ordinal)}}""", SchemaDefinitions));
        // 16777217 is the first whole number that 32 bits cannot hold.
        await bench.CallAsync("PutItem", Put("k", "0.1 16777217 1", ""","a":{"S":"x"},"b":{"M":{"c":{"S":"y"}}},"tenant":{"S":"x"},"kind":{"N":"1"}"""));
        async Task<string?> ItemAsync(string index, string more = "") => (await bench.CallAsync("SearchVectors", Search(index, "0 1 0", more: more)))["SearchResults"]?[0]?["Item"]?.ToJsonString();
        const string Ask = ""","ProjectionExpression":"p, v, b.c" """;
        Assert.Equal("""{"p":{"S":"k"},"a":{"S":"x"},"b":{"M":{"c":{"S":"y"}}},"tenant":{"S":"x"},"kind":{"N":"1"}}""", await ItemAsync("all"));
        Assert.Equal("""{"p":{"S":"k"},"v":{"L":[{"N":"0.1"},{"N":"16777216"},{"N":"1"}]},"b":{"M":{"c":{"S":"y"}}}}""", await ItemAsync("all", Ask));
        Assert.Equal("""{"p":{"S":"k"}}""", await ItemAsync("keys"));
        // What the index does not hold is not missed, the vector of an index that does not project it neither.
        Assert.Equal("""{"p":{"S":"k"}}""", await ItemAsync("keys", Ask));
        Assert.Equal("""{"p":{"S":"k"},"a":{"S":"x"}}""", await ItemAsync("some"));
        Assert.Equal("""{"p":{"S":"k"},"v":{"L":[{"N":"0.1"},{"N":"16777216"},{"N":"1"}]}}""", await ItemAsync("some", Ask));
        Assert.Equal("""{"p":{"S":"k"},"tenant":{"S":"x"},"kind":{"N":"1"}}""", await ItemAsync("divided", InX));
        Assert.Equal("16777217", (string?)(await bench.CallAsync("GetItem", """{"TableName":"t-1","Key":{"p":{"S":"k"}}}"""))["Item"]?["v"]?["L"]?[1]?["N"]);
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task A_search_is_refused_in_the_services_words(bool http)
    {
        await using var bench = await StartAsync(http);
        const string Invalid = "Invalid SearchConditionExpression: ", Values = "Search vector contains invalid values. All values in the search vector must be a 32-bit floating-point number attribute";
        static string Where(string expression, string values = """ ":t":{"S":"x"} """, string names = "") => $$""","SearchConditionExpression":"{{expression}}","ExpressionAttributeValues":{{{values}}}{{names}}""";
        await Answers.AreInvalidAsync(bench,
            ("SearchVectors", Search("plain", "1 0 0", topK: 101), "Provided TopK value '101' is out of valid range. The value must be between 1 and 100 inclusive"),
            ("SearchVectors", Search("plain", "1 0 0", topK: 0), "1 validation error detected: Value at 'TopK' failed to satisfy constraint: Member must have value greater than or equal to 1"),
            ("SearchVectors", Search("ab", "1 0 0"), "1 validation error detected: Value at 'IndexName' failed to satisfy constraint: Member must have length greater than or equal to 3"),
            ("SearchVectors", Search("plain", ""), "1 validation error detected: Value at 'SearchVector' failed to satisfy constraint: Member must have length greater than or equal to 1"),
            ("SearchVectors", Search("absent", "1 0 0"), "The table does not have the specified index: absent"),
            ("SearchVectors", Search("plain", "1 0"), "Input search vector dimension 2 does not match vector index dimension 3"),
            ("SearchVectors", Search("plain", "1 0 1E39"), Values),
            ("SearchVectors", """{"TableName":"t-1","IndexName":"plain","SearchVector":[{"L":[{"N":"1"}]}],"TopK":1}""", Values),
            ("SearchVectors", """{"TableName":"t-1","IndexName":"plain","SearchVector":[{"N":"1"},{"S":"1"},{"N":"1"}],"TopK":1}""", Values),
            ("SearchVectors", Search("divided", "1 0 0"), "SearchConditionExpression must be provided when SearchSchema has a HASH key"),
            ("SearchVectors", Search("divided", "1 0 0", more: Where("kind = :t", """ ":t":{"N":"1"} """)), "SearchConditionExpression must be provided when SearchSchema has a HASH key"),
            ("SearchVectors", Search("plain", "1 0 0", more: Where("tenant = :t")), "SearchConditionExpression must not contain any attributes that is not in SearchSchema. Invalid attribute: tenant"),
            ("SearchVectors", Search("divided", "1 0 0", more: Where("tenant < :t")), Invalid + "Invalid comparator used in SearchConditionExpression"),
            ("SearchVectors", Search("divided", "1 0 0", more: Where("tenant = :t AND kind < :k", """ ":t":{"S":"x"},":k":{"N":"1"} """)), Invalid + "Invalid comparator used in SearchConditionExpression"),
            ("SearchVectors", Search("divided", "1 0 0", more: Where("tenant = :t OR kind = :k", """ ":t":{"S":"x"},":k":{"N":"1"} """)), Invalid + "Invalid comparator used in SearchConditionExpression"),
            ("SearchVectors", Search("divided", "1 0 0", more: Where("begins_with(tenant, :t)")), Invalid + "Invalid comparator used in SearchConditionExpression"),
            ("SearchVectors", Search("divided", "1 0 0", more: Where("tenant = :t AND kind.a = :t")), Invalid + "SearchConditionExpression cannot have conditions on nested attributes"),
            ("SearchVectors", Search("divided", "1 0 0", more: Where("tenant = :t AND tenant = :t")), Invalid + "SearchConditionExpression must only contain one condition per attribute"),
            ("SearchVectors", Search("divided", "1 0 0", more: Where("tenant = :t", """ ":t":{"N":"1"} """)), "Type of 'tenant' attribute in SearchConditionExpression (N) does not match type in search schema (S)"),
            ("SearchVectors", Search("divided", "1 0 0", more: Where("tenant = :t AND kind = :t")), "Type of 'kind' attribute in SearchConditionExpression (S) does not match type in search schema (N)"),
            ("SearchVectors", Search("divided", "1 0 0", more: Where("tenant = :t", """ ":t":{"S":""} """)),
                "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: tenant"),
            ("SearchVectors", Search("divided", "1 0 0", more: Where("tenant = :u")), Invalid + "An expression attribute value used in expression is not defined; attribute value: :u"),
            ("SearchVectors", Search("divided", "1 0 0", more: ""","SearchConditionExpression":"" """), Invalid + "The expression can not be empty;"),
            ("SearchVectors", Search("divided", "1 0 0", more: Where("tenant = :t", """ ":t":{"S":"x"},":u":{"S":"x"} """)), "Value provided in ExpressionAttributeValues unused in expressions: keys: {:u}"),
            ("SearchVectors", Search("plain", "1 0 0", more: ""","ExpressionAttributeNames":{"#a":"a"}"""), "ExpressionAttributeNames can only be specified when using expressions"),
            ("SearchVectors", Search("plain", "1 0 0", more: ""","ProjectionExpression":"p, p" """), "Invalid ProjectionExpression: Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [p], path two: [p]"));
        Assert.Equal("ResourceNotFoundException: Requested resource not found", await bench.ErrorAsync("SearchVectors", Search("plain", "1 0 0").Replace("t-1", "t-2", StringComparison.Ordinal)));
    }

    /// <summary>Columns are those of the last character that was read.</summary>
    [Theory]
    [InlineData("""{"TableName":null}""", "SerializationException: invalid type: null, expected a string at line 1 column 17")]
    [InlineData("""{"TableName":"t-1","IndexName":5}""", "SerializationException: invalid type: integer `5`, expected a string at line 1 column 32")]
    [InlineData("""{"TableName":"t-1","IndexName":"abc","SearchVector":null}""", "SerializationException: invalid type: null, expected a sequence at line 1 column 56")]
    [InlineData("""{"TableName":"t-1","TopK":3.5}""", "SerializationException: invalid type: floating point `3.5`, expected i32 at line 1 column 29")]
    [InlineData("{\n\"TopK\":null}", "SerializationException: invalid type: null, expected i32 at line 2 column 11")]
    [InlineData("""{"IndexName":"ab","SearchVector":[{"N":"1"}],"TopK":1}""", "ValidationException: missing field `TableName` at line 1 column 54")]
    [InlineData("""{"TableName":"t-1"}""", "ValidationException: missing field `IndexName` at line 1 column 19")]
    [InlineData("[]", "SerializationException: ")]
    [InlineData("""{"TableName":"t-1","IndexName":"abc","SearchVector":[5],"TopK":1}""", "SerializationException: ")]
    public async Task A_body_is_read_by_a_strict_decoder(string body, string error)
    {
        await using var bench = await DynamoDbBench.StartAsync();
        Assert.StartsWith(error, await bench.ErrorAsync("SearchVectors", body), StringComparison.Ordinal);
    }

    private static async Task<DynamoDbBench> StartAsync(bool http)
    {
        var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CallAsync("CreateTable", Create($"{Plain},{Divided}", SchemaDefinitions));
        return bench;
    }
}
