using System.Text.Json;

namespace Acinaces.Emulator.Tests.DynamoDb.Conformance;

/// <summary>What the paths of updates may name, and in which order the service finds fault with them.</summary>
public sealed class UpdatePathTests
{
    private const string NotScalar = "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: ";

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Take_the_words_of_sections_for_syntax(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await IndexedTable.CreateAsync(bench);
        static string Broken(string token, string near) =>
            $"""1 validation error detected: Invalid UpdateExpression: Syntax error; token: "{token}", near: "{near}" """.TrimEnd();
        await Answers.AreInvalidAsync(bench,
            ("UpdateItem", Update("SET a=set"), Broken("set", "=set")),
            ("UpdateItem", Update("REMOVE a.add"), Broken("add", ".add")),
            ("UpdateItem", Update("SET Delete = a"), Broken("Delete", "SET Delete =")),
            ("UpdateItem", Update("SET a = remove"), Broken("remove", "= remove")));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Overlap_before_they_conflict(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await IndexedTable.CreateAsync(bench);
        const string Rest = "; must remove or rewrite one of these paths; path one: ";
        await Answers.AreInvalidAsync(bench,
            ("UpdateItem", Update("SET m[1] = k, m.k = k, o.k = k, o = k"),
                $"1 validation error detected: Invalid UpdateExpression: Two document paths overlap with each other{Rest}[o, k], path two: [o]"),
            ("UpdateItem", Update("SET m[1] = k, m.k = k, o.k = k, o[2] = k"),
                $"1 validation error detected: Invalid UpdateExpression: Two document paths conflict with each other{Rest}[m, [1]], path two: [m, k]"));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Never_go_into_keys_not_even_to_read(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await IndexedTable.CreateAsync(bench);
        await Answers.AreInvalidAsync(bench,
            ("UpdateItem", Update("SET a = list_append(b, c), d = l[1]"), NotScalar + "IndexKey: l"),
            ("UpdateItem", Update("SET a = if_not_exists(g.x, l)"), NotScalar + "IndexKey: g"),
            ("UpdateItem", Update("SET a = p.x"), NotScalar + "Key: p"));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Bring_no_other_type_into_keys_of_indexes(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await IndexedTable.CreateAsync(bench);
        await bench.PutAsync("t-1", """{"p":{"S":"k"},"s":{"S":"s"},"count":{"N":"1"}}""");
        const string One = ""","ExpressionAttributeValues":{":n":{"N":"1"}}""";
        const string Unsupported = "The update expression attempted to update the secondary index key to unsupported type";
        await Answers.AreInvalidAsync(bench,
            ("UpdateItem", Update("SET g = #c", ""","ExpressionAttributeNames":{"#c":"count"} """), Unsupported),
            ("UpdateItem", Update("SET l = if_not_exists(z, :n)", One), Unsupported),
            ("UpdateItem", Update("SET g = :n", One), "One or more parameter values were invalid: Type mismatch for Index Key g Expected: S Actual: N IndexName: global"));
    }

    private static string Update(string expression, string more = "") =>
        $$"""{"TableName":"t-1","Key":{"p":{"S":"k"},"s":{"S":"s"} },"UpdateExpression":{{JsonSerializer.Serialize(expression)}}{{more}} }""";
}
