using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sqs.Operations;

public sealed class CreateQueueTests
{
    [Fact]
    public async Task Returns_a_url_of_account_and_name_and_is_idempotent()
    {
        await using var cloud = await Cloud.StartAsync();
        Assert.Equal("http://127.0.0.1:4566/000000000000/orders", await cloud.QueueAsync("orders", ("VisibilityTimeout", "60")));
        Assert.Equal("http://127.0.0.1:4566/000000000000/orders", await cloud.QueueAsync("orders", ("VisibilityTimeout", "60")));
    }

    [Fact]
    public async Task Refuses_the_same_name_with_another_value()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.QueueAsync("orders", ("VisibilityTimeout", "60"));
        var refusal = await CallFailedException.Of(() => cloud.QueueAsync("orders", ("VisibilityTimeout", "61")));
        Assert.Equal(("QueueNameExists", "A queue already exists with the same name and a different value for attribute VisibilityTimeout"), (refusal.Code, refusal.Text));
    }

    [Theory]
    [InlineData("DelaySeconds", "901", "InvalidAttributeValue")]
    [InlineData("VisibilityTimeout", "43201", "InvalidAttributeValue")]
    [InlineData("MessageRetentionPeriod", "59", "InvalidAttributeValue")]
    [InlineData("Colour", "red", "InvalidAttributeName")]
    [InlineData("ContentBasedDeduplication", "true", "InvalidAttributeName")]
    public async Task Refuses_attributes_out_of_range_or_unknown(string name, string value, string code)
    {
        await using var cloud = await Cloud.StartAsync();
        Assert.Equal(code, (await CallFailedException.Of(() => cloud.QueueAsync("orders", (name, value)))).Code);
    }

    [Fact]
    public async Task A_fifo_queue_needs_its_suffix()
    {
        await using var cloud = await Cloud.StartAsync();
        Assert.Equal("InvalidParameterValue", (await CallFailedException.Of(() => cloud.QueueAsync("orders", ("FifoQueue", "true")))).Code);
        Assert.EndsWith("/orders.fifo", await cloud.QueueAsync("orders.fifo", ("FifoQueue", "true")), StringComparison.Ordinal);
    }
}
