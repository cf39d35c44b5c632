namespace Acinaces.Emulator.Tests.DynamoDb.Conformance;

/// <summary>An update expression counts for what it writes, and that has the limit of an item too.</summary>
public sealed class UpdateSizeTests
{
    private const int Limit = 409_600;
    private const string TooLarge = "ValidationException: Item size to update has exceeded the maximum allowed size";

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Each_clause_and_operand_has_its_price(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        // An update costs 3, and SET b = :pad 19 and the name beside the padding.
        const int Base = 3 + 19 + 1;
        const string List = "\"l\":{\"L\":[";
        var eleven = $"{List}{string.Join(',', Enumerable.Repeat("{\"S\":\"e\"}", 11))}]}}";
        const string Map = """ "m":{"M":{"z":{"S":"e"}}} """;
        const string Number = """ "n":{"N":"5"} """;
        const string Set = """ "s":{"SS":["old","stays"]} """;
        (string Clause, string Values, string Seed, int Charge)[] cases =
        [
            // A second SET: 19, its name and its value.
            (", c = :c", """,":c":{"S":"yy"}""", Number, 19 + 1 + 2),
            // A path as operand: 1, and 14 with the name or index for each step; what lies there is free.
            (", c = m.z", "", Map, 19 + 1 + 1 + (14 + 1) + (14 + 1)),
            (", c = l[10]", "", eleven, 19 + 1 + 1 + (14 + 1) + (14 + 2)),
            (", n = n + :c", """,":c":{"N":"1"}""", Number, 19 + 1 + 34 + (1 + 14 + 1) + 2),
            (", n = n - :c", """,":c":{"N":"1"}""", Number, 19 + 1 + 37 + (1 + 14 + 1) + 2),
            (", c = if_not_exists(c, :c)", """,":c":{"M":{"a":{"S":"yyyy"}}}""", Number, 19 + 1 + 39 + (1 + 14 + 1) + (3 + 1 + 1 + 4)),
            (", l = list_append(l, :c)", """,":c":{"L":[{"S":"yyyy"}]}""", List + "]}", 19 + 1 + 37 + (1 + 14 + 1) + (3 + 1 + 4)),
            (" ADD n :c", """,":c":{"N":"1"}""", Number, 19 + 1 + 2),
            // Only "new" is new.
            (" ADD s :c", """,":c":{"SS":["new","old"]}""", Set, 19 + 1 + 3),
            (" DELETE s :c", """,":c":{"SS":["old"]}""", Set, 1 + 1),
            (" REMOVE m.z", "", Map, 1 + 1 + (4 + 1)),
            (" REMOVE l[10]", "", eleven, 1 + 1 + (4 + 2)),
        ];
        foreach (var (clause, values, seed, charge) in cases)
        {
            var most = Limit - Base - charge;
            await bench.PutAsync("t-1", $$$$"""{"p":{"S":"k"},{{{{seed}}}}}""");
            Assert.True(await RefusedAsync(bench, clause, values, most + 1), $"{clause} takes {most + 1} bytes beside it");
            Assert.False(await RefusedAsync(bench, clause, values, most), $"{clause} does not take {most} bytes beside it");
        }
        await bench.PutAsync("t-1", """{"p":{"S":"k"}}""");
        Assert.True(await RefusedAsync(bench, "", "", Limit - Base + 1));
        Assert.False(await RefusedAsync(bench, "", "", Limit - Base));
        // What does not count the statement takes an item of exactly the limit: 2 bytes are its key and 1 the name.
        await bench.PutAsync("t-1", """{"p":{"S":"k"}}""");
        var pad = new string('x', Limit - 3);
        await bench.CallAsync("UpdateItem", $$$$"""{"TableName":"t-1","Key":{"p":{"S":"k"}},"AttributeUpdates":{"b":{"Action":"PUT","Value":{"S":"{{{{pad}}}}"}} }}""");
        await bench.CallAsync("ExecuteStatement", $$$$"""{"Statement":"UPDATE \"t-1\" SET b = ? WHERE p = 'k'","Parameters":[{"S":"{{{{pad}}}}"}]}""");
    }

    private static async Task<bool> RefusedAsync(DynamoDbBench bench, string clause, string values, int padding)
    {
        var given = $$$$"""{":pad":{"S":"{{{{new string('x', padding)}}}}"}{{{{values}}}}}""";
        var (status, answer) = await bench.TryAsync("UpdateItem",
            $$$$"""{"TableName":"t-1","Key":{"p":{"S":"k"}},"UpdateExpression":"SET b = :pad{{{{clause}}}}","ExpressionAttributeValues":{{{{given}}}}}""");
        Assert.True(status == 200 || DynamoDbBench.Describe(answer) == TooLarge, answer.ToJsonString());
        return status == 400;
    }
}
