using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Tests.DynamoDb.Conformance;

/// <summary>The limit on all items with one partition key, of tables with local indexes.</summary>
public sealed class ItemCollectionTests
{
    private const string Table = """
        {"TableName":"t-1","BillingMode":"PAY_PER_REQUEST",
         "AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"},{"AttributeName":"s","AttributeType":"N"},{"AttributeName":"l","AttributeType":"N"}],
         "KeySchema":[{"AttributeName":"p","KeyType":"HASH"},{"AttributeName":"s","KeyType":"RANGE"}],
         "LocalSecondaryIndexes":[{"IndexName":"by-l","KeySchema":[{"AttributeName":"p","KeyType":"HASH"},{"AttributeName":"l","KeyType":"RANGE"}],"Projection":{"ProjectionType":"ALL"}}]}
        """;

    [Fact]
    public void Counts_items_and_what_local_indexes_hold_of_them()
    {
        var engine = new Engine();
        engine.Create(Table);
        // Each item: p 1+1, s 1+2, l 1+2 bytes, b 1+91: 100 in the table, and 100 again in the index.
        engine.Tables.Find(new TableAddress("000000000000", "eu-central-1", "t-1"))!.MaxCollectionBytes = 450;
        engine.Put(Item("a", 1));
        engine.Put(Item("a", 2));
        var refused = Assert.ThrowsAny<AwsErrorException>(() => engine.Put(Item("a", 3)));
        Assert.Equal("ItemCollectionSizeLimitExceededException: Collection size exceeded.", $"{refused.Error.Code}: {refused.Error.Message}");
        engine.Put(Item("b", 1));
        engine.Put("""{"TableName":"t-1","Item":{"p":{"S":"a"},"s":{"N":"3"},"b":{"S":"short, and in no index"}}}""");
        engine.Delete("""{"TableName":"t-1","Key":{"p":{"S":"a"},"s":{"N":"1"}}}""");
        engine.Put(Item("a", 4));
    }

    private static string Item(string partition, int sort) =>
        $$$$"""{"TableName":"t-1","Item":{"p":{"S":"{{{{partition}}}}"},"s":{"N":"{{{{sort}}}}"},"l":{"N":"1"},"b":{"S":"{{{{new string('x', 91)}}}}"}}}""";
}
