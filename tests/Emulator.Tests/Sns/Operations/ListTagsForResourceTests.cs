using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sns.Operations;

public sealed class ListTagsForResourceTests
{
    [Fact]
    public async Task Says_so_when_there_is_no_such_topic()
    {
        await using var cloud = await Cloud.StartAsync();
        var refusal = await CallFailedException.Of(() => cloud.Sns("ListTagsForResource", ("ResourceArn", Cloud.Arn("sns", "none"))));
        Assert.Equal((404, "ResourceNotFound"), (refusal.Status, refusal.Code));
    }
}
