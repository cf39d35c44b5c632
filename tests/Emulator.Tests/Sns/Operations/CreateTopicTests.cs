using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sns.Operations;

public sealed class CreateTopicTests
{
    [Fact]
    public async Task Returns_the_same_arn_when_called_again()
    {
        await using var cloud = await Cloud.StartAsync();
        Assert.Equal("arn:aws:sns:eu-central-1:000000000000:alerts", await cloud.TopicAsync("alerts"));
        Assert.Equal("arn:aws:sns:eu-central-1:000000000000:alerts", await cloud.TopicAsync("alerts"));
    }

    [Fact]
    public async Task Refuses_bad_names_and_attributes_it_would_not_act_on()
    {
        await using var cloud = await Cloud.StartAsync();
        Assert.Equal("Invalid parameter: Topic Name", (await CallFailedException.Of(() => cloud.TopicAsync("a b"))).Text);
        Assert.Equal("InvalidParameter", (await CallFailedException.Of(() => cloud.TopicAsync("a", ("Attributes.entry.1.key", "DeliveryPolicy"), ("Attributes.entry.1.value", "{}")))).Code);
    }
}
