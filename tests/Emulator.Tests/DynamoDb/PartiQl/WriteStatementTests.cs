using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Acinaces.Emulator.Tests.DynamoDb.PartiQl;

/// <summary>INSERT, UPDATE and DELETE, over both transports.</summary>
public sealed class WriteStatementTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Inserts_updates_and_deletes_one_item(bool http)
    {
        await using var t = await PartiQlBench.StartAsync(http: http);
        Assert.Empty((await t.RunAsync("INSERT INTO \"t-1\" VALUE {'p': ?, 'n': 1, 'l': [1], 'ss': <<'a', 'b'>>}", """[{"S":"k"}]"""))["Items"]!.AsArray());
        Assert.Equal("DuplicateItemException: Duplicate primary key exists in table", await t.ErrorAsync("INSERT INTO \"t-1\" VALUE {'p': 'k'}"));
        Assert.Empty((await t.RunAsync("UPDATE \"t-1\" SET n = n + 4 SET l = list_append(l, [2]), ss = set_add(ss, <<'c'>>) REMOVE gone WHERE p = 'k'"))["Items"]!.AsArray());
        Assert.Equal(["""{"n":{"N":"3"},"ss":{"SS":["b","c"]}}"""], await t.ItemsAsync("UPDATE \"t-1\" SET n = n - 2 SET ss = set_delete(ss, <<'a'>>) WHERE p = 'k' AND n = 5 RETURNING MODIFIED NEW *"));
        Assert.Equal(["""{"l":{"L":[{"N":"1"},{"N":"2"}]}}"""], await t.ItemsAsync("UPDATE \"t-1\" REMOVE l WHERE p = 'k' RETURNING MODIFIED OLD *"));
        Assert.Empty(await t.ItemsAsync("UPDATE \"t-1\" REMOVE l WHERE p = 'k' RETURNING MODIFIED NEW *"));
        Assert.Equal(["""{"p":{"S":"k"},"n":{"N":"3"},"ss":{"SS":["b","c"]}}"""], await t.ItemsAsync("UPDATE \"t-1\" SET n = if_not_exists(m, 9) WHERE p = 'k' RETURNING ALL OLD *"));
        Assert.Equal(["""{"p":{"S":"k"},"n":{"N":"9"},"ss":{"SS":["b","c"]}}"""], await t.ItemsAsync("DELETE FROM \"t-1\" WHERE p = 'k' RETURNING ALL OLD *"));
        Assert.Empty(await t.ItemsAsync("DELETE FROM \"t-1\" WHERE p = 'k'"));
        Assert.Equal("ConditionalCheckFailedException: The conditional request failed", await t.ErrorAsync("UPDATE \"t-1\" SET n = 1 WHERE p = 'k'"));
        // What is not there fails no condition of a deletion.
        Assert.Empty(await t.ItemsAsync("DELETE FROM \"t-1\" WHERE p = 'k' AND n = 1"));
        Assert.Empty(await t.ItemsAsync("INSERT INTO \"t-1\" VALUE {'p': 'k', 'n': 2}"));
        Assert.Equal("ConditionalCheckFailedException: The conditional request failed", await t.ErrorAsync("DELETE FROM \"t-1\" WHERE p = 'k' AND n = 1"));
    }

    [Fact]
    public async Task Shows_the_item_that_a_condition_failed_on_where_asked()
    {
        await using var t = await PartiQlBench.StartAsync();
        await t.RunAsync("INSERT INTO \"t-1\" VALUE {'p': 'k', 'n': 1}");
        const string Statement = "UPDATE \"t-1\" SET n = 2 WHERE p = 'k' AND n = 7";
        var shown = await t.Bench.FailureAsync("ExecuteStatement", PartiQlBench.Request(Statement, null, ",\"ReturnValuesOnConditionCheckFailure\":\"ALL_OLD\""));
        Assert.Equal("""{"p":{"S":"k"},"n":{"N":"1"}}""", shown["Item"]!.ToJsonString());
        Assert.Null((await t.Bench.FailureAsync("ExecuteStatement", PartiQlBench.Request(Statement, null, "")))["Item"]);
    }

    [Theory]
    [InlineData("UPDATE \"t-1\" SET a = 1", "Where clause does not contain a mandatory equality on all key attributes")]
    [InlineData("FROM \"t-1\" SET a = 1", "Where clause does not contain a mandatory equality on all key attributes")]
    [InlineData("DELETE FROM \"t-1\" WHERE a = 1", "Where clause does not contain a mandatory equality on all key attributes")]
    [InlineData("DELETE FROM \"t-1\" WHERE p = 'a' OR p = 'b'", "Where clause does not contain a mandatory equality on all key attributes")]
    [InlineData("DELETE FROM \"t-1\" WHERE p = 'a' AND p = 'b'", "Multiple conditions on same key p. Only single item Update/Insert/Delete are supported")]
    [InlineData("DELETE FROM \"t-1\" WHERE p = 1", "Key attribute's data type should match its data type in table's schema: Key p")]
    [InlineData("INSERT INTO \"t-1\" VALUE {'a': 1}", "Key attribute should be present in the item: Key p")]
    [InlineData("INSERT INTO \"t-1\" VALUE [1]", "Unsupported format in item expression. Please use struct format {...} to express item values for insert statement.")]
    [InlineData("UPDATE \"t-1\" SET b = set_add(a, <<'x'>>) WHERE p = 'a'", "The first argument to SET_ADD must equal the assignment value at 1:22:7")]
    [InlineData("UPDATE \"t-1\" SET a = set_add(a, 'x') WHERE p = 'a'", "The second argument to SET_ADD must be a value with type SET at 1:30:1")]
    [InlineData("UPDATE \"t-1\" SET a = set_delete(a) WHERE p = 'a'", "SET_DELETE must have exactly two arguments at 1:22:10")]
    [InlineData("INSERT INTO \"t-1\" VALUE {'p': 'a', 's': set_add(<<'a'>>, <<'b'>>)}", "Unsupported data type: set_add under key root at 1:41:7")]
    public async Task Refuses_what_cannot_be_written(string statement, string message)
    {
        await using var t = await PartiQlBench.StartAsync();
        Assert.Equal("ValidationException: " + message, await t.ErrorAsync(statement));
    }

    [Fact]
    public async Task Inserts_exactly_what_PutItem_puts()
    {
        await using var t = await PartiQlBench.StartAsync();
        var count = 0;
        var leaf = Gen.OneOf(
            Gen.Elements("a", "it's", "\"", "ü€", "").Select(text => (JsonNode)new JsonObject { ["S"] = text }),
            Gen.Elements("0", "-1.5", "1E30", "123456789012345678901234567890", "1E-100").Select(number => (JsonNode)new JsonObject { ["N"] = number }),
            Gen.Elements(true, false).Select(flag => (JsonNode)new JsonObject { ["BOOL"] = flag }),
            Gen.Constant(0).Select(_ => (JsonNode)new JsonObject { ["NULL"] = true }),
            Gen.Constant(0).Select(_ => (JsonNode)new JsonObject { ["SS"] = new JsonArray("x", "y'z") }),
            Gen.Constant(0).Select(_ => (JsonNode)new JsonObject { ["NS"] = new JsonArray("1", "2.5") }));
        var items = Gen.Sized(size => Value(leaf, Math.Min(size, 3))).ListOf(4);
        const ulong Seed = 20261122UL, Gamma = 45UL;
        TestContext.Current.SendDiagnosticMessage("Seed {0}, {1}", Seed, Gamma);
        foreach (var values in items.Sample(50, new Rnd(Seed, Gamma), 40))
        {
            var item = new JsonObject { ["p"] = new JsonObject { ["S"] = $"k{count++}" } };
            foreach (var (i, value) in values.Index())
                item[$"v {i}'"] = value.DeepClone();
            var statement = $"INSERT INTO \"t-1\" VALUE {Literal(new JsonObject { ["M"] = item.DeepClone() })}";
            await t.RunAsync(statement);
            var inserted = await GetAsync(t, item);
            await t.Bench.PutAsync("t-1", item.ToJsonString());
            Assert.Equal(await GetAsync(t, item), inserted);
        }
    }

    private static Gen<JsonNode> Value(Gen<JsonNode> leaf, int depth) => depth == 0 ? leaf : Gen.OneOf(
        leaf,
        Value(leaf, depth - 1).ListOf(2).Select(values => (JsonNode)new JsonObject { ["L"] = new JsonArray([.. values.Select(value => value.DeepClone())]) }),
        Value(leaf, depth - 1).ListOf(2).Select(values => (JsonNode)new JsonObject
        {
            ["M"] = new JsonObject { ["a"] = values.First().DeepClone(), ["b.c"] = values.Last().DeepClone() },
        }));

    private static async Task<string> GetAsync(PartiQlBench t, JsonObject item) =>
        (await t.Bench.CallAsync("GetItem", $$"""{"TableName":"t-1","Key":{"p":{{item["p"]!.ToJsonString()}} } }"""))["Item"]!.ToJsonString();

    private static string Literal(JsonNode value)
    {
        var (type, content) = value.AsObject().First() is var pair ? (pair.Key, pair.Value!) : default;
        return type switch
        {
            "S" => Quoted(content.GetValue<string>()),
            "N" => content.GetValue<string>(),
            "BOOL" => content.GetValue<bool>() ? "true" : "FALSE",
            "NULL" => "NULL",
            "SS" => $"<<{string.Join(", ", content.AsArray().Select(element => Quoted(element!.GetValue<string>())))}>>",
            "NS" => $"<<{string.Join(", ", content.AsArray().Select(element => element!.GetValue<string>()))}>>",
            "L" => $"[{string.Join(", ", content.AsArray().Select(element => Literal(element!)))}]",
            _ => $"{{{string.Join(", ", content.AsObject().Select(member => $"{Quoted(member.Key)}: {Literal(member.Value!)}"))}}}",
        };
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
