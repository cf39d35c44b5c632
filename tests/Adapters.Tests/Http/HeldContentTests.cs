using Acinaces.Adapters.Http;

namespace Acinaces.Adapters.Tests.Http;

public sealed class HeldContentTests
{
    private static readonly byte[] Body = "an order"u8.ToArray();

    [Fact]
    public async Task A_whole_array_is_had_without_a_copy()
    {
        using var content = new HeldContent(Body);

        Assert.Same(Body, await HeldContent.ReadAsync(content, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Of_a_part_of_an_array_only_the_part_is_had()
    {
        using var content = new HeldContent(Body.AsMemory(3));

        Assert.Equal("order"u8.ToArray(), await HeldContent.ReadAsync(content, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Another_content_is_read()
    {
        using var content = new StringContent("an order");

        Assert.Equal(Body, await HeldContent.ReadAsync(content, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_handler_that_knows_nothing_of_it_sees_its_length_and_its_bytes()
    {
        using var content = new HeldContent(Body);
        using var sent = new MemoryStream();

        await content.CopyToAsync(sent, TestContext.Current.CancellationToken);

        Assert.Equal(Body, sent.ToArray());
        Assert.Equal(8, content.Headers.ContentLength);
    }
}
