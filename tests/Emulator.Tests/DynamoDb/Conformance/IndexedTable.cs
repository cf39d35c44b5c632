using System.Globalization;
using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.DynamoDb.Conformance;

/// <summary>A table with indexes that hold keys only: two items of somewhat more than 4 KB with the partition key <c>a</c>.</summary>
internal static class IndexedTable
{
    public static async Task CreateAsync(DynamoDbBench bench)
    {
        await bench.CallAsync("CreateTable", """
            {"TableName":"t-1","BillingMode":"PAY_PER_REQUEST","KeySchema":[{"AttributeName":"p","KeyType":"HASH"},{"AttributeName":"s","KeyType":"RANGE"}],
             "AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"},{"AttributeName":"s","AttributeType":"S"},{"AttributeName":"l","AttributeType":"S"},{"AttributeName":"g","AttributeType":"S"}],
             "GlobalSecondaryIndexes":[{"IndexName":"global","KeySchema":[{"AttributeName":"g","KeyType":"HASH"}],"Projection":{"ProjectionType":"KEYS_ONLY"}}],
             "LocalSecondaryIndexes":[{"IndexName":"local","KeySchema":[{"AttributeName":"p","KeyType":"HASH"},{"AttributeName":"l","KeyType":"RANGE"}],"Projection":{"ProjectionType":"KEYS_ONLY"}}]}
            """);
        foreach (var (number, global) in new[] { (1, "g"), (2, "h") })
        {
            await bench.PutAsync("t-1", $$$$"""
                {"p":{"S":"a"},"s":{"S":"s{{{{number}}}}"},"l":{"S":"l{{{{number}}}}"},"g":{"S":"{{{{global}}}}"},"far":{"S":"f{{{{number}}}}"},"fill":{"S":"{{{{new string('x', 5000)}}}}"}}
                """);
        }
    }

    /// <summary>The units of an answer, as <c>total 1 table 1 local 0</c>.</summary>
    public static string Units(JsonObject answer)
    {
        var used = answer["ConsumedCapacity"]!;
        static string Number(JsonNode? units) => units!["CapacityUnits"]!.GetValue<double>().ToString(CultureInfo.InvariantCulture);
        return $"total {Number(used)} table {Number(used["Table"])} local {Number(used["LocalSecondaryIndexes"]!["local"])}";
    }
}
