using System.Globalization;
using static Acinaces.Emulator.Tests.DynamoDb.Vectors.VectorTable;

namespace Acinaces.Emulator.Tests.DynamoDb.Vectors;

/// <summary>Random writes and searches against a model made of nothing but a dictionary.</summary>
public sealed class VectorModelTests
{
    private const int Dimensions = 3;
    private readonly Engine _engine = new(new StoppedClock(DateTimeOffset.FromUnixTimeSeconds(1_800_000_000)));
    private readonly Dictionary<string, (int[]? Vector, string? Tenant, int? Kind)> _model = [];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Find_what_the_model_finds_also_after_replay_and_from_a_snapshot(int seed)
    {
        var random = new Random(seed);
        _engine.Create(Create($"{Index("plain", "EUCLIDEAN")},{Divided.Replace("COSINE", "DOT_PRODUCT", StringComparison.Ordinal)}", SchemaDefinitions));
        for (var step = 0; step < 1500; step++)
        {
            Step(random);
            if (step % 25 == 0)
                Compare(_engine, random);
        }
        // An index that comes later holds the same as one that has been there.
        _engine.UpdateTable($$"""{"TableName":"t-1","VectorIndexUpdates":[{"Create":{{Index("later", "EUCLIDEAN")}}}]}""");
        foreach (var engine in new[] { _engine, Engine.Replay(_engine.Journal.Records), Engine.Replay(_engine.Tables.Snapshot(() => { }).Select(record => record.ToArray())) })
        {
            for (var i = 0; i < 20; i++)
                Compare(engine, random);
            Assert.Equal(Find(engine, "plain", [1, 2, 3], 100, ""), Find(engine, "later", [1, 2, 3], 100, ""));
        }
    }

    [Fact]
    public async Task Writers_in_crossing_directions_neither_deadlock_nor_tear_a_transaction_apart()
    {
        _engine.Create(Create($"{Index("plain", "EUCLIDEAN")},{Divided}", SchemaDefinitions));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(() => Swap(new Random(worker)), TestContext.Current.CancellationToken)));
        var content = _engine.Tables.All.Single().State.Vectors[1].Content;
        Assert.Equal(2, content.Count);
        Assert.Equal(content.Bytes, content.Partitions.Values.Sum(partition => partition.Entries.Values.Sum(entry => (long)entry.Bytes)));
    }

    // Two items that always have the same vector; a search that sees one as it was and the other as it is has torn them apart.
    private void Swap(Random random)
    {
        for (var i = 0; i < 200; i++)
        {
            var (vector, tenant) = ($"{random.Next(1, 9)} {random.Next(9)} 0", $$""","tenant":{"S":"t{{random.Next(3)}}"}""");
            var (first, second) = random.Next(2) == 0 ? ("a", "b") : ("b", "a");
            _engine.TransactWrite($$"""{"TransactItems":[{"Put":{{Put(first, vector, tenant)}}},{"Put":{{Put(second, vector, tenant)}}}]}""");
            var found = _engine.SearchVectors(Search("plain", "0 0 0")).SearchResults;
            Assert.Equal((2, found[0].Score), (found.Count, found[1].Score));
        }
    }

    private void Step(Random random)
    {
        var key = "k" + random.Next(60).ToString(CultureInfo.InvariantCulture);
        switch (random.Next(6))
        {
            case 0 or 1 or 2:
                PutRandom(random, key);
                break;
            case 3:
                _engine.Delete($$$$"""{"TableName":"t-1","Key":{"p":{"S":"{{{{key}}}}"}}}""");
                _model.Remove(key);
                break;
            case 4:
                // The update makes the item where there is none.
                _engine.Update($$$$"""{"TableName":"t-1","Key":{"p":{"S":"{{{{key}}}}"}},"UpdateExpression":"SET n = :n REMOVE tenant","ExpressionAttributeValues":{":n":{"N":"1"}}}""");
                var old = _model.GetValueOrDefault(key);
                _model[key] = (old.Vector, null, old.Kind);
                break;
            default:
                var vector = RandomVector(random);
                _engine.Update($$$$"""{"TableName":"t-1","Key":{"p":{"S":"{{{{key}}}}"}},"UpdateExpression":"SET v = :v","ExpressionAttributeValues":{":v":{"L":{{{{Numbers(string.Join(' ', vector))}}}}}}}""");
                var former = _model.GetValueOrDefault(key);
                _model[key] = (vector, former.Tenant, former.Kind);
                break;
        }
    }

    private void PutRandom(Random random, string key)
    {
        int[]? vector = random.Next(4) == 0 ? null : RandomVector(random);
        string? tenant = random.Next(4) == 0 ? null : "t" + random.Next(3).ToString(CultureInfo.InvariantCulture);
        int? kind = random.Next(3) == 0 ? null : random.Next(2);
        var more = (tenant is null ? "" : $$""","tenant":{"S":"{{tenant}}"}""") + (kind is null ? "" : $$""","kind":{"N":"{{kind}}"}""");
        _engine.Put(vector is null ? $$$"""{"TableName":"t-1","Item":{"p":{"S":"{{{key}}}"}{{{more}}}}}""" : Put(key, string.Join(' ', vector), more));
        _model[key] = (vector, tenant, kind);
    }

    private void Compare(Engine engine, Random random)
    {
        var (searched, topK) = (RandomVector(random), random.Next(1, 70));
        var near = _model.Values.Where(item => item.Vector is not null).Select(item => Math.Sqrt(item.Vector!.Zip(searched, (one, two) => (one - two) * (one - two)).Sum())).Order().Take(topK);
        Assert.Equal(near.Select(score => (double)(float)score), Find(engine, "plain", searched, topK, ""));
        var (tenant, kind) = ("t" + random.Next(4).ToString(CultureInfo.InvariantCulture), random.Next(3));
        var chosen = _model.Values.Where(item => item.Vector is not null && item.Tenant == tenant && (kind == 2 || item.Kind == kind));
        var dots = chosen.Select(item => (double)item.Vector!.Zip(searched, (one, two) => one * two).Sum()).OrderDescending().Take(topK);
        var filter = kind == 2 ? "" : " AND kind = :k";
        var value = kind == 2 ? "" : $$""", ":k":{"N":"{{kind}}"}""";
        Assert.Equal(dots, Find(engine, "divided", searched, topK, $$""","SearchConditionExpression":"tenant = :t{{filter}}","ExpressionAttributeValues":{":t":{"S":"{{tenant}}"}{{value}}}"""));
    }

    private static IEnumerable<double> Find(Engine engine, string index, int[] searched, int topK, string more) =>
        engine.SearchVectors(Search(index, string.Join(' ', searched), topK, more)).SearchResults.Select(result => result.Score);

    private static int[] RandomVector(Random random) => [.. Enumerable.Range(0, Dimensions).Select(_ => random.Next(-9, 10))];
}
