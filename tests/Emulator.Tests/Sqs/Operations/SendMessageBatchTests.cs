using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sqs.Operations;

public sealed class SendMessageBatchTests
{
    [Fact]
    public async Task One_bad_entry_does_not_stop_the_others()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = await cloud.QueueAsync("orders");
        var answer = await cloud.Sqs("SendMessageBatch", new { QueueUrl = url, Entries = new object[] { new { Id = "1", MessageBody = "a" }, new { Id = "2", MessageBody = "\u0001" } } });
        Assert.Equal("1", Assert.Single(answer.GetProperty("Successful").EnumerateArray()).GetProperty("Id").GetString());
        var failed = Assert.Single(answer.GetProperty("Failed").EnumerateArray());
        Assert.Equal(("2", "InvalidMessageContents", true), (failed.GetProperty("Id").GetString(), failed.GetProperty("Code").GetString(), failed.GetProperty("SenderFault").GetBoolean()));
        Assert.Equal(["a"], await cloud.BodiesAsync(url));
    }

    [Fact]
    public async Task A_batch_has_one_to_ten_entries_with_ids_of_their_own()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = await cloud.QueueAsync("orders");
        Task Batch(params string[] ids) => cloud.Sqs("SendMessageBatch", new { QueueUrl = url, Entries = ids.Select(id => new { Id = id, MessageBody = "m" }).ToArray() });
        Assert.Equal("EmptyBatchRequest", (await CallFailedException.Of(() => Batch())).Code);
        Assert.Equal("TooManyEntriesInBatchRequest", (await CallFailedException.Of(() => Batch([.. Enumerable.Range(0, 11).Select(i => "i" + i)]))).Code);
        Assert.Equal("BatchEntryIdsNotDistinct", (await CallFailedException.Of(() => Batch("a", "a"))).Code);
        Assert.Equal("InvalidBatchEntryId", (await CallFailedException.Of(() => Batch("a b"))).Code);
    }
}
