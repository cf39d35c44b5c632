using System.Text.Json.Nodes;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;
using Acinaces.Emulator.Tests.Durability;
using Acinaces.Emulator.Tests.Iam;

namespace Acinaces.Emulator.Tests.State;

public sealed class FormerFormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_of_format_1_is_taken_over_whole()
    {
        FormerJournal.WriteTo(_folder.Path);
        // Once to bring it to the present format, once to read that.
        for (var start = 0; start < 2; start++)
        {
            await using var host = await EmulatorHost.StartAsync(new EmulatorOptions { Listen = false, Iam = false, DataDirectory = _folder.Path }, cancellationToken: TestContext.Current.CancellationToken);
            using var client = new JsonClient(host);
            var items = (await client.CallAsync("DynamoDB_20120810.Scan", """{"TableName":"orders"}"""))["Items"]?.AsArray() ?? [];
            Assert.Equal(["a0", "a1", "a2", "a4", "t1"], items.Select(item => $"{item?["p"]?["S"]}{item?["s"]?["N"]}"));
            Assert.Equal("1.5", (string?)items[3]?["n"]?["N"]);
            var indexed = await client.CallAsync("DynamoDB_20120810.Query", """{"TableName":"orders","IndexName":"by-g","KeyConditionExpression":"g = :g","ExpressionAttributeValues":{":g":{"S":"g0"}}}""");
            Assert.Equal(3, (int?)indexed["Count"]);
            Assert.Equal("ttl", (string?)(await client.CallAsync("DynamoDB_20120810.DescribeTimeToLive", """{"TableName":"orders"}"""))["TimeToLiveDescription"]?["AttributeName"]);
            Assert.Equal(["orders"], (await client.CallAsync("DynamoDB_20120810.ListTables", "{}"))["TableNames"]?.AsArray().Select(name => (string?)name));
            var queue = (await client.CallAsync("AmazonSQS.GetQueueUrl", """{"QueueName":"q"}"""))["QueueUrl"];
            Assert.Equal("1", (string?)(await client.CallAsync("AmazonSQS.GetQueueAttributes", new JsonObject { ["QueueUrl"] = queue?.DeepClone(), ["AttributeNames"] = new JsonArray("All") }.ToJsonString()))["Attributes"]?["ApproximateNumberOfMessages"]);
            Assert.Equal("trader", (await new QueryClient(host.CreateHandler(), "2010-05-08").CallAsync("GetUser", ("UserName", "trader"))).Descendants("UserName").Single().Value);
        }
        Assert.StartsWith(JournalManifest.FormatLine, File.ReadAllText(Path.Combine(_folder.Path, "journal", "current")), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "journal", "000001")));
    }

    [Fact]
    public void A_damaged_folder_of_format_1_is_left_alone_and_can_be_salvaged()
    {
        FormerJournal.WriteTo(_folder.Path);
        var segment = Path.Combine(_folder.Path, "journal", "000001", "000001.log");
        var bytes = File.ReadAllBytes(segment);
        bytes[1000] ^= 1;
        File.WriteAllBytes(segment, bytes);
        using (var journal = FileJournal.Open(_folder.Path, durable: false))
            Assert.Equal(segment, Assert.Throws<JournalDamageException>(() => journal.Recover([])).File);
        Assert.Equal(bytes, File.ReadAllBytes(segment));
        var report = JournalSalvage.Run(_folder.Path);
        Assert.Single(report.Losses);
        Assert.True(report.KeptRecords > 10);
    }
}
