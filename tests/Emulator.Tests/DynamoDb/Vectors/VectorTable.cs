using System.Globalization;
using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.DynamoDb.Vectors;

/// <summary>The table <c>t-1</c> with vector indexes, and what is sent to it.</summary>
internal static class VectorTable
{
    /// <summary>An index without partitions.</summary>
    public const string Plain = """{"IndexName":"plain","VectorAttribute":{"AttributeName":"v"},"Dimensions":3,"DistanceFunction":"COSINE","Projection":{"ProjectionType":"ALL"}}""";

    /// <summary>An index that is divided and has a filter.</summary>
    public const string Divided = """
        {"IndexName":"divided","VectorAttribute":{"AttributeName":"v"},"Dimensions":3,"DistanceFunction":"COSINE","Projection":{"ProjectionType":"ALL"},
         "SearchSchema":[{"AttributeName":"tenant","SearchSchemaElementType":"HASH"},{"AttributeName":"kind","SearchSchemaElementType":"INLINE_FILTER"}]}
        """;

    public const string SchemaDefinitions = """{"AttributeName":"tenant","AttributeType":"S"},{"AttributeName":"kind","AttributeType":"N"}""";

    /// <summary>The request to make the table.</summary>
    /// <param name="indexes">The list of vector indexes.</param>
    /// <param name="definitions">Further attribute definitions.</param>
    public static string Create(string indexes, string definitions = "", string more = """ "BillingMode":"PAY_PER_REQUEST" """) => $$"""
        {"TableName":"t-1","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"}{{(definitions.Length > 0 ? "," : "")}}{{definitions}}],
         "KeySchema":[{"AttributeName":"p","KeyType":"HASH"}],"VectorIndexes":[{{indexes}}],{{more}}}
        """;

    /// <summary>A plain index of another name or with other members.</summary>
    public static string Index(string name, string distance = "COSINE", int dimensions = 3, string projection = """{"ProjectionType":"ALL"}""", string attribute = "v") =>
        $$"""{"IndexName":"{{name}}","VectorAttribute":{"AttributeName":"{{attribute}}"},"Dimensions":{{dimensions}},"DistanceFunction":"{{distance}}","Projection":{{projection}}}""";

    public static string Put(string key, string vector, string more = "") => $$"""{"TableName":"t-1","Item":{{Item(key, vector, more)}}}""";

    public static string Item(string key, string vector, string more = "") => $$"""{"p":{"S":"{{key}}"},"v":{"L":{{Numbers(vector)}}}{{more}}}""";

    /// <param name="vector">Such as <c>1 0 -2.5</c>.</param>
    public static string Search(string index, string vector, int topK = 10, string more = "") =>
        $$"""{"TableName":"t-1","IndexName":"{{index}}","SearchVector":{{Numbers(vector)}},"TopK":{{topK}}{{more}}}""";

    public static string Numbers(string vector) => $"[{string.Join(',', vector.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => $$"""{"N":"{{number}}"}"""))}]";

    /// <summary>Keys and scores of what a search finds, such as <c>a=0 b=1</c>; scores to five digits.</summary>
    public static async Task<string> FindAsync(DynamoDbBench bench, string search) => Describe(await bench.CallAsync("SearchVectors", search));

    public static string Describe(JsonObject answer) => string.Join(' ', (answer["SearchResults"] ?? throw new InvalidOperationException(answer.ToJsonString())).AsArray()
        .Select(result => $"{result?["Item"]?["p"]?["S"]}={Math.Round((double?)result?["Score"] ?? double.NaN, 5).ToString(CultureInfo.InvariantCulture)}"));
}
