namespace Acinaces.Emulator.Tests.ElastiCache;

public sealed class RedisTests
{
    [Fact]
    public void Forgets_a_key_when_its_time_is_over_by_the_emulators_clock()
    {
        using var bench = new CacheBench();
        using var client = bench.Connect();
        Assert.Equal("+OK", client.Type("SET k v EX 10"));

        bench.Clock.Move(TimeSpan.FromMilliseconds(9_999));
        Assert.Equal("\"v\"", client.Type("GET k"));
        bench.Clock.Move(TimeSpan.FromMilliseconds(1));

        Assert.Equal("nil", client.Type("GET k"));
        Assert.Equal(":-2", client.Type("TTL k"));
        Assert.Equal(":0", client.Type("DBSIZE"));
    }

    [Fact]
    public void Answers_many_commands_sent_at_once_in_their_order()
    {
        using var bench = new CacheBench();
        using var client = bench.Connect();

        client.SendRaw(string.Concat(Enumerable.Range(0, 500).Select(_ => "*2\r\n$4\r\nINCR\r\n$1\r\nn\r\n")));

        for (var i = 1; i <= 500; i++) Assert.Equal($":{i}", client.Read());
    }

    [Fact]
    public void Reads_a_command_that_arrives_in_pieces()
    {
        using var bench = new CacheBench();
        using var client = bench.Connect();
        foreach (var letter in "*3\r\n$3\r\nSET\r\n$1\r\nk\r\n$5\r\nhello\r\n") client.SendRaw($"{letter}");

        Assert.Equal("+OK", client.Read());
        Assert.Equal("\"hello\"", client.Type("GET k"));
    }

    [Fact]
    public void Runs_a_transaction_only_when_nothing_watched_has_changed()
    {
        using var bench = new CacheBench();
        using var client = bench.Connect();
        using var other = bench.Connect();
        Assert.Equal("+OK", client.Type("WATCH k"));
        Assert.Equal("+OK", other.Type("SET k 1"));
        Assert.Equal("+OK", client.Type("MULTI"));
        Assert.Equal("+QUEUED", client.Type("SET k 2"));
        Assert.Equal("nil", client.Type("EXEC"));

        Assert.Equal("+OK", client.Type("MULTI"));
        Assert.Equal("+QUEUED", client.Type("INCR k"));
        Assert.Equal("+QUEUED", client.Type("LPUSH k x"));
        Assert.Equal("[:2 -WRONGTYPE Operation against a key holding the wrong kind of value]", client.Type("EXEC"));
    }

    [Fact]
    public void Discards_a_transaction_with_a_command_that_cannot_be_queued()
    {
        using var bench = new CacheBench();
        using var client = bench.Connect();
        client.Type("MULTI");
        Assert.Equal("-ERR wrong number of arguments for 'get' command", client.Type("GET"));
        Assert.Equal("+QUEUED", client.Type("SET k 1"));

        Assert.Equal("-EXECABORT Transaction discarded because of previous errors.", client.Type("EXEC"));
        Assert.Equal("nil", client.Type("GET k"));
    }

    [Fact]
    public void Sends_messages_to_those_who_subscribed()
    {
        using var bench = new CacheBench();
        using var listener = bench.Connect();
        using var sender = bench.Connect();
        Assert.Equal("[\"subscribe\" \"prices\" :1]", listener.Type("SUBSCRIBE prices"));
        Assert.Equal("[\"psubscribe\" \"pri*\" :2]", listener.Type("PSUBSCRIBE pri*"));

        Assert.Equal(":2", sender.Type("PUBLISH prices 17"));

        Assert.Equal("[\"message\" \"prices\" \"17\"]", listener.Read());
        Assert.Equal("[\"pmessage\" \"pri*\" \"prices\" \"17\"]", listener.Read());
        Assert.Equal("-ERR Can't execute 'get': only (P|S)SUBSCRIBE / (P|S)UNSUBSCRIBE / PING / QUIT / RESET are allowed in this context", listener.Type("GET k"));
    }

    [Fact]
    public void Speaks_version_3_after_hello()
    {
        using var bench = new CacheBench();
        using var client = bench.Connect();

        Assert.Equal("{\"server\" \"redis\" \"version\" \"7.0.15\" \"proto\" :3 \"id\" :1 \"mode\" \"standalone\" \"role\" \"master\" \"modules\" []}", client.Type("HELLO 3"));

        client.Type("HSET h a 1");
        client.Type("ZADD z 1.5 m");
        Assert.Equal("{\"a\" \"1\"}", client.Type("HGETALL h"));
        Assert.Equal(",1.5", client.Type("ZSCORE z m"));
        Assert.Equal("nil", client.Type("GET nothing"));
        Assert.Equal("-NOPROTO unsupported protocol version", client.Type("HELLO 4"));
    }

    [Fact]
    public void Says_that_it_runs_no_scripts() =>
        WithClient(client => Assert.StartsWith("-ERR scripts are not supported", client.Call("EVAL", "return 1", "0"), StringComparison.Ordinal));

    [Fact]
    public void Closes_a_connection_that_does_not_speak_the_protocol() => WithClient(client =>
    {
        client.SendRaw("*1\r\n:5\r\n");
        Assert.Equal("-ERR Protocol error: expected '$', got ':'", client.Read());
        Assert.ThrowsAny<IOException>(() => client.Type("PING"));
    });

    private static void WithClient(Action<RespClient> test)
    {
        using var bench = new CacheBench();
        using var client = bench.Connect();
        test(client);
    }
}
