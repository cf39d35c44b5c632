using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.ElastiCache.Operations;

public sealed class ModifyReplicationGroupTests
{
    private const string One = "token-one-0123456789";
    private const string Two = "token-two-0123456789";
    private const string Three = "token-three-0123456789";
    private const string Wrong = "-WRONGPASS invalid username-password pair or user is disabled.";

    [Fact]
    public async Task Rotating_keeps_the_last_two_tokens_and_setting_keeps_one()
    {
        await using var cloud = await Cloud.StartAsync();
        var port = await cloud.CreateCacheAsync("sessions", ("AuthToken", One));
        await cloud.SetTokenAsync(Two, "ROTATE");
        Assert.Equal(["+OK", "+OK", Wrong], Logins(port));
        await cloud.SetTokenAsync(Three, "ROTATE");
        Assert.Equal([Wrong, "+OK", "+OK"], Logins(port));
        await cloud.SetTokenAsync(Three, "SET");
        Assert.Equal([Wrong, Wrong, "+OK"], Logins(port));
    }

    [Fact]
    public async Task Rotating_the_same_token_in_twice_does_not_push_the_other_one_out()
    {
        await using var cloud = await Cloud.StartAsync();
        var port = await cloud.CreateCacheAsync("sessions", ("AuthToken", One));
        await cloud.SetTokenAsync(Two, "ROTATE");
        await cloud.SetTokenAsync(Two, "ROTATE");
        Assert.Equal(["+OK", "+OK", Wrong], Logins(port));
    }

    [Fact]
    public async Task An_open_cache_stays_open_until_a_token_is_set_and_who_is_in_stays_in()
    {
        await using var cloud = await Cloud.StartAsync();
        var port = await cloud.CreateCacheAsync("sessions");
        using var early = new RespClient(port);
        Assert.Equal("+PONG", early.Type("PING"));
        await cloud.SetTokenAsync(One, "ROTATE");
        using var between = new RespClient(port);
        Assert.Equal("+PONG", between.Type("PING"));
        await cloud.SetTokenAsync(One, "SET");
        using var late = new RespClient(port);

        Assert.Equal("-NOAUTH Authentication required.", late.Type("PING"));
        Assert.Equal("+PONG", early.Type("PING"));
        Assert.Equal("+OK", late.Type($"AUTH {One}"));
        Assert.Equal("+PONG", late.Type("PING"));
    }

    [Fact]
    public async Task What_would_lock_clients_out_or_is_not_known_is_refused()
    {
        await using var cloud = await Cloud.StartAsync();
        Assert.Equal((404, "ReplicationGroupNotFoundFault"), await RefusalOf(() => cloud.SetTokenAsync(One, "ROTATE")));
        await cloud.CreateCacheAsync("sessions", ("AuthToken", One));
        Assert.Equal((400, "InvalidParameterValue"), await RefusalOf(() => cloud.SetTokenAsync(Two, "SET")));
        Assert.Equal((400, "InvalidParameterValue"), await RefusalOf(() => cloud.SetTokenAsync(Two, "SWAP")));
        Assert.Equal((400, "InvalidParameterCombination"), await RefusalOf(() => cloud.SetTokenAsync(One, "DELETE")));
        Assert.Equal((400, "InvalidParameterCombination"), await RefusalOf(() => cloud.CacheAsync("ModifyReplicationGroup", ("ReplicationGroupId", "sessions"), ("AuthToken", Two))));
    }

    private static async Task<(int, string)> RefusalOf(Func<Task> call)
    {
        var refusal = await CallFailedException.Of(call);
        return (refusal.Status, refusal.Code);
    }

    private static IEnumerable<string> Logins(int port) => new[] { One, Two, Three }.Select(token =>
    {
        using var client = new RespClient(port);
        return client.Type($"AUTH {token}");
    });
}
