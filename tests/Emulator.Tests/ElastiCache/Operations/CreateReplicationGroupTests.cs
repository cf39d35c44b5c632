using System.Globalization;
using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.ElastiCache.Operations;

public sealed class CreateReplicationGroupTests
{
    [Fact]
    public async Task A_token_given_at_creation_is_needed_by_every_command()
    {
        await using var cloud = await Cloud.StartAsync();
        var port = await cloud.CreateCacheAsync("sessions", ("AuthToken", "first-token-0123456789"));
        using var client = new RespClient(port);

        Assert.Equal("-NOAUTH Authentication required.", client.Type("GET k"));
        Assert.StartsWith("-NOAUTH HELLO must be called", client.Type("HELLO 3"), StringComparison.Ordinal);
        Assert.Equal("-WRONGPASS invalid username-password pair or user is disabled.", client.Type("AUTH other-token-0123456789"));
        Assert.Equal("+OK", client.Type("AUTH first-token-0123456789"));
        Assert.Equal("+OK", client.Type("SET k v"));
        Assert.Equal("+RESET", client.Type("RESET"));
        Assert.Equal("-NOAUTH Authentication required.", client.Type("GET k"));
        Assert.StartsWith("{\"server\" \"redis\"", client.Type("HELLO 3 AUTH default first-token-0123456789"), StringComparison.Ordinal);
        Assert.Equal("\"v\"", client.Type("GET k"));
    }

    [Fact]
    public async Task Without_a_token_everybody_may_use_the_cache()
    {
        await using var cloud = await Cloud.StartAsync();
        using var client = new RespClient(await cloud.CreateCacheAsync("sessions"));
        Assert.Equal("+PONG", client.Type("PING"));
    }

    [Theory]
    [InlineData("short")]
    [InlineData("with/a-slash-in-0123456789")]
    [InlineData("with@an-at-in-it-0123456789")]
    public async Task A_token_that_is_none_is_refused(string token)
    {
        await using var cloud = await Cloud.StartAsync();
        var refusal = await CallFailedException.Of(() => cloud.CreateCacheAsync("sessions", ("AuthToken", token)));
        Assert.Equal((400, "InvalidParameterValue"), (refusal.Status, refusal.Code));
        Assert.DoesNotContain(token, refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_one_cache_and_unknown_members_are_not_ignored()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.CreateCacheAsync("sessions");
        Assert.Equal("ReplicationGroupAlreadyExists", (await CallFailedException.Of(() => cloud.CreateCacheAsync("Sessions"))).Code);
        Assert.Equal("NodeQuotaForCustomerExceeded", (await CallFailedException.Of(() => cloud.CreateCacheAsync("other"))).Code);
        await CallFailedException.Of(() => cloud.CreateCacheAsync("other", ("TransitEncryptionEnabled", "true")));
    }

    [Fact]
    public async Task Tokens_outlive_a_restart_and_are_not_written_down_in_clear()
    {
        var folder = Directory.CreateTempSubdirectory("cache-").FullName;
        try
        {
            await using (var cloud = await Cloud.StartAsync(folder))
                await cloud.CreateCacheAsync("sessions", ("AuthToken", "first-token-0123456789"));
            Assert.All(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories), file => Assert.DoesNotContain("first-token-0123456789", File.ReadAllText(file), StringComparison.Ordinal));

            await using var again = await Cloud.StartAsync(folder);
            var groups = await again.CacheAsync("DescribeReplicationGroups");
            using var client = new RespClient(int.Parse(Cloud.Text(groups, "Port"), CultureInfo.InvariantCulture));
            Assert.Equal("-NOAUTH Authentication required.", client.Type("PING"));
            Assert.Equal("+OK", client.Type("AUTH first-token-0123456789"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
