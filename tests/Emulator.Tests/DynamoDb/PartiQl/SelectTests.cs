namespace Acinaces.Emulator.Tests.DynamoDb.PartiQl;

/// <summary>SELECT, over both transports.</summary>
public sealed class SelectTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reads_by_key_in_order_of_the_sort_key(bool http)
    {
        await using var t = await FilledAsync(http);
        Assert.Equal(["1", "2", "3", "4"], await t.ValuesAsync("s", "SELECT * FROM \"t-1\" WHERE p = 'a'"));
        Assert.Equal(["3", "2"], await t.ValuesAsync("s", "SELECT * FROM \"t-1\" WHERE p = ? AND s BETWEEN 2 AND 3 ORDER BY s DESC", """[{"S":"a"}]"""));
        Assert.Equal(["3", "4"], await t.ValuesAsync("s", "SELECT * FROM \"t-1\" WHERE p = 'a' AND s > 2 ORDER BY s ASC"));
        Assert.Equal(["2", "4", "9"], (await t.ValuesAsync("s", "SELECT s FROM \"t-1\" WHERE p = 'a' AND (s = 2 OR s >= 4) OR p = 'b'")).Order());
        Assert.Empty(await t.ItemsAsync("SELECT * FROM \"t-1\" WHERE p = 'a' AND s = 1 AND s = 2"));
    }

    [Fact]
    public async Task Tests_conditions_on_any_attribute()
    {
        await using var t = await FilledAsync();
        async Task<string> Sorts(string where) => string.Join(' ', (await t.ValuesAsync("s", $"SELECT * FROM \"t-1\" WHERE p = 'a' AND ({where})")).Order());
        Assert.Equal("1 2", await Sorts("begins_with(name, 'al')"));
        Assert.Equal("2", await Sorts("contains(name, 'pi')"));
        Assert.Equal("1", await Sorts("contains(tags, 'x')"));
        Assert.Equal("3 4", await Sorts("name IS MISSING"));
        Assert.Equal("1 2", await Sorts("name IS NOT MISSING"));
        Assert.Equal("4", await Sorts("gone IS NULL"));
        Assert.Equal("1 2", await Sorts("name IS STRING"));
        Assert.Equal("3", await Sorts("attribute_type(\"doc\", 'M')"));
        Assert.Equal("2", await Sorts("size(name) > 5"));
        Assert.Equal("3", await Sorts("\"doc\".list[1] = 'b'"));
        Assert.Equal("1 4", await Sorts("NOT (s IN [2, 3])"));
        Assert.Equal("2 3", await Sorts("s NOT BETWEEN 4 AND 9 AND s <> 1"));
        Assert.Equal("1 3 4", await Sorts("name < 'alpine' OR attribute_not_exists(name)"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Takes_whole_conditions_for_true_or_false(bool http)
    {
        await using var t = await FilledAsync(http);
        await t.RunAsync("INSERT INTO \"t-1\" VALUE {'p': 'c', 's': 1, 'n': 1, 'name': 'right', 'yes': true}");
        foreach (var holds in (string[])
        [
            "attribute_exists(nope) = false", "true = attribute_exists(n)", "attribute_exists(n) <> 1", "contains(nope, 'z') = false",
            "(n BETWEEN 0 AND 5) = true", "(n = 5 OR name = 'x') = false", "attribute_exists(nope) IN [true, false]",
            "attribute_exists(n) = attribute_exists(name)", "attribute_exists(n) = yes", "true = contains(name, 'igh')",
            "(name IS MISSING) = false", "(NOT n = 2) = yes", "attribute_type((n = 1), 'BOOL')",
        ])
        {
            Assert.Equal(["1"], await t.ValuesAsync("s", $"SELECT s FROM \"t-1\" WHERE p = 'c' AND {holds}"));
        }
        foreach (var fails in (string[])["attribute_exists(n) = 1", "NOT attribute_exists(n) = true", "(attribute_exists(n) = true) = false", "attribute_exists(n) = name", "attribute_exists(n) = nope"])
            Assert.Empty(await t.ItemsAsync($"SELECT s FROM \"t-1\" WHERE p = 'c' AND {fails}"));
        Assert.Equal("ConditionalCheckFailedException: The conditional request failed", await t.ErrorAsync("UPDATE \"t-1\" SET n = 2 WHERE p = 'c' AND s = 1 AND (n = 1) = false"));
    }

    [Fact]
    public async Task Orders_sort_keys_from_the_last_on_unless_they_are_asked_for()
    {
        await using var t = await FilledAsync();
        Assert.Equal(["4", "3", "2", "1"], await t.ValuesAsync("s", "SELECT s FROM \"t-1\" WHERE p = 'a' ORDER BY p ASC"));
        Assert.Equal(["9", "4", "3", "2", "1"], await t.ValuesAsync("s", "SELECT s FROM \"t-1\" WHERE p IN ['a', 'b'] ORDER BY p DESC"));
        Assert.Equal(["1", "2", "3", "4"], await t.ValuesAsync("s", "SELECT s FROM \"t-1\" WHERE p = 'a' ORDER BY p DESC, s ASC"));
    }

    [Fact]
    public async Task Names_what_it_chooses_by_the_last_part()
    {
        await using var t = await FilledAsync();
        Assert.Equal(["""{"list[1]":{"S":"b"},"n":{"N":"7"}}"""], await t.ItemsAsync("SELECT \"doc\".list[1], \"doc\".inside.n, absent FROM \"t-1\" WHERE p = 'a' AND s = 3"));
        Assert.Equal("ValidationException: Duplicate identifiers in select clause: n", await t.ErrorAsync("SELECT n, \"doc\".inside.n FROM \"t-1\""));
    }

    [Fact]
    public async Task Pages_with_a_token_that_fits_its_statement()
    {
        await using var t = await FilledAsync();
        const string Statement = "SELECT * FROM \"t-1\" WHERE p IN ['b', 'a'] ORDER BY p, s DESC";
        var found = new List<string>();
        string? token = null;
        do
        {
            var page = await t.RunAsync(Statement, more: token is null ? ",\"Limit\":2" : $",\"Limit\":2,\"NextToken\":\"{token}\"");
            found.AddRange(page["Items"]!.AsArray().Select(item => $"{item!["p"]!["S"]}{item["s"]!["N"]}"));
            token = page["NextToken"]?.GetValue<string>();
            if (token is not null)
                Assert.Equal("ValidationException: NextToken does not match request", await t.ErrorAsync("SELECT * FROM \"t-1\"", more: $",\"NextToken\":\"{token}\""));
        }
        while (token is not null);
        Assert.Equal(["a4", "a3", "a2", "a1", "b9"], found);
        Assert.Equal("ValidationException: Invalid NextToken", await t.ErrorAsync(Statement, more: ",\"NextToken\":\"nonsense\""));
    }

    [Fact]
    public async Task Reads_an_index()
    {
        await using var t = await PartiQlBench.StartAsync(more: """
            ,"AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"},{"AttributeName":"g","AttributeType":"S"}],
            "GlobalSecondaryIndexes":[{"IndexName":"by-g","KeySchema":[{"AttributeName":"g","KeyType":"HASH"}],"Projection":{"ProjectionType":"KEYS_ONLY"}}]
            """);
        await t.RunAsync("INSERT INTO \"t-1\" VALUE {'p': 'a', 'g': 'x', 'v': 1}");
        await t.RunAsync("INSERT INTO \"t-1\" VALUE {'p': 'b', 'g': 'y', 'v': 2}");
        Assert.Equal(["""{"p":{"S":"b"},"g":{"S":"y"}}"""], await t.ItemsAsync("SELECT * FROM \"t-1\".\"by-g\" WHERE g = 'y'"));
        Assert.Equal("ValidationException: Strongly consistent read is not supported on Global Secondary Indexes", await t.ErrorAsync("SELECT * FROM \"t-1\".\"by-g\" WHERE g = 'y'", more: ",\"ConsistentRead\":true"));
        Assert.Equal("ValidationException: The table does not have the specified index", await t.ErrorAsync("SELECT * FROM \"t-1\".none"));
    }

    [Theory]
    [InlineData("SELECT * FROM \"t-1\" ORDER BY s", "Must have WHERE clause in the statement when using ORDER BY clause.")]
    [InlineData("SELECT * FROM \"t-1\" WHERE s = 1 ORDER BY s", "Must have at least one non-optional hash key condition in WHERE clause when using ORDER BY clause.")]
    [InlineData("SELECT * FROM \"t-1\" WHERE p = 'a' ORDER BY v", "Attribute v in ORDER BY clause must be part of the primary key")]
    [InlineData("SELECT * FROM \"t-1\" WHERE p IN ['a', 'b'] ORDER BY s", "Must have hash key in ORDER BY clause when more than one hash key condition specified in WHERE clause.")]
    [InlineData("SELECT * FROM \"t-1\" WHERE p = 1", "Key attribute's data type should match its data type in table's schema: Key p")]
    [InlineData("SELECT * FROM \"t-1\" WHERE p = 'a' AND set_add(v, <<1>>) = v", "Unrecognized function: set_add at 1:39:7")]
    [InlineData("SELECT * FROM \"t-1\" WHERE p = 'a' AND attribute_exists('v')", "Operator or function requires a document path; operator or function: attribute_exists")]
    [InlineData("SELECT * FROM \"t-1\" WHERE p = 'a' AND attribute_exists(v, w)", "Incorrect number of operands for operator or function; operator or function: attribute_exists, number of operands: 2")]
    [InlineData("SELECT * FROM \"t-1\" WHERE p = 'a' AND attribute_exists(v) > false", "Incorrect operand type for operator or function; operator or function: >, operand type: BOOL")]
    [InlineData("SELECT * FROM \"t-1\" WHERE p = 'a' AND (v = 1) BETWEEN w AND x", "Incorrect operand type for operator or function; operator or function: BETWEEN, operand type: BOOL")]
    [InlineData("SELECT * FROM \"t-1\" WHERE p = 'a' AND begins_with(attribute_exists(v), 'x')", "Incorrect operand type for operator or function; operator or function: begins_with, operand type: BOOL")]
    [InlineData("SELECT * FROM \"t-1\" WHERE p = 'a' AND size(v = 1) = 2", "Incorrect operand type for operator or function; operator or function: size, operand type: BOOL")]
    [InlineData("SELECT * FROM \"t-1\" WHERE p = 'a' AND (v = 1) IS MISSING", "The left hand side argument to IS must be a Variable Reference, Literal, or Path")]
    [InlineData("SELECT * FROM \"t-1\" WHERE p = 'a' AND flag", "The arguments to AND/OR must be Expressions")]
    [InlineData("SELECT * FROM \"t-1\" WHERE p = 'a' AND (NOT flag)", "The argument to NOT must be a Type or Expression")]
    [InlineData("SELECT * FROM \"t-1\" WHERE p = 'a' AND v = 1 + 1", "Unsupported operator in Condition Expression. Operator: +")]
    [InlineData("EXISTS(SELECT * FROM \"t-1\" WHERE p = 'a' AND s = 1 AND v = 1)", "EXISTS can only be used in ExecuteTransaction write requests.")]
    public async Task Refuses_what_cannot_be_read(string statement, string message)
    {
        await using var t = await PartiQlBench.StartAsync("N");
        Assert.Equal("ValidationException: " + message, await t.ErrorAsync(statement));
    }

    [Fact]
    public async Task Counts_the_values_of_a_choice_when_the_statement_is_whole()
    {
        await using var t = await PartiQlBench.StartAsync("N");
        var many = string.Join(", ", Enumerable.Range(0, 101));
        const string TooMany = "ValidationException: The IN operator is provided with too many operands; number of operands: 101";
        Assert.Equal(TooMany, await t.ErrorAsync($"SELECT * FROM \"t-1\" WHERE p = 'a' AND v IN [{many}]"));
        Assert.Equal(TooMany, await t.ErrorAsync($"UPDATE \"t-1\" SET v = 1 WHERE p = 'a' AND s = 1 AND (v IN [{many}]) = true"));
        Assert.StartsWith("ValidationException: Statement wasn't well formed", await t.ErrorAsync($"SELECT * FROM \"t-1\" WHERE v IN [{many}] AND"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_it_used()
    {
        await using var t = await FilledAsync();
        var eventual = await t.RunAsync("SELECT * FROM \"t-1\" WHERE p = 'a'", more: ",\"ReturnConsumedCapacity\":\"TOTAL\"");
        Assert.Equal(0.5, eventual["ConsumedCapacity"]!["CapacityUnits"]!.GetValue<double>());
        var consistent = await t.RunAsync("SELECT * FROM \"t-1\" WHERE p = 'a'", more: ",\"ReturnConsumedCapacity\":\"TOTAL\",\"ConsistentRead\":true");
        Assert.Equal(1, consistent["ConsumedCapacity"]!["CapacityUnits"]!.GetValue<double>());
        Assert.Equal("ResourceNotFoundException: Requested resource not found", await t.ErrorAsync("SELECT * FROM nowhere"));
        Assert.EndsWith("Member must have length less than or equal to 8192", await t.ErrorAsync(new string(' ', 8193)), StringComparison.Ordinal);
    }

    private static async Task<PartiQlBench> FilledAsync(bool http = false)
    {
        var t = await PartiQlBench.StartAsync("N", http);
        foreach (var item in (string[])
        [
            "{'p': 'a', 's': 1, 'name': 'alpha', 'tags': <<'x', 'y'>>}",
            "{'p': 'a', 's': 2, 'name': 'alpine'}",
            "{'p': 'a', 's': 3, 'doc': {'list': ['a', 'b'], 'inside': {'n': 7}}}",
            "{'p': 'a', 's': 4, 'gone': NULL}",
            "{'p': 'b', 's': 9}",
        ])
        {
            await t.RunAsync($"INSERT INTO \"t-1\" VALUE {item}");
        }
        return t;
    }
}
