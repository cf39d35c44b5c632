using FsCheck;
using FsCheck.Fluent;

namespace Acinaces.Emulator.Tests.ElastiCache;

/// <summary>The same commands to a real server and to ours must give the same replies.</summary>
public sealed class RedisDifferentialTests
{
    private static readonly string[] Keys = ["a", "b", "c"];
    private static readonly string[] Values = ["1", "-3", "10.5", "x", "", "9223372036854775807", "007"];
    private static readonly string[] Numbers = ["0", "1", "-1", "2", "-2", "5", "x"];
    private static readonly string[] Scores = ["1", "2", "-1.5", "inf", "-inf", "nan", "0"];
    private static readonly string[] Bounds = ["-inf", "+inf", "(1", "1", "2", "-1.5", "y"];

    private static readonly Gen<string[]> Command = Gen.OneOf(
        Of("SET", K, V), Of("SET", K, V, C("NX")), Of("SET", K, V, C("XX")), Of("SET", K, V, C("GET")), Of("SET", K, V, C("KEEPTTL")), Of("SET", K, V, C("EX"), C("100")), Of("SET", K, V, C("EX"), C("0")), Of("SET", K, V, C("NX"), C("XX")),
        Of("GET", K), Of("GETDEL", K), Of("GETSET", K, V), Of("SETNX", K, V), Of("SETEX", K, C("100"), V), Of("MGET", K, K), Of("MSET", K, V, K, V), Of("MSET", K), Of("APPEND", K, V), Of("STRLEN", K), Of("GETRANGE", K, N, N),
        Of("INCR", K), Of("DECR", K), Of("INCRBY", K, N), Of("DECRBY", K, N), Of("INCRBYFLOAT", K, C("0.5")), Of("INCRBYFLOAT", K, V),
        Of("DEL", K, K), Of("EXISTS", K, K), Of("TYPE", K), Of("RENAME", K, K), Of("RENAMENX", K, K), Of("EXPIRE", K, C("100")), Of("EXPIRE", K, C("100"), C("NX")), Of("EXPIRE", K, C("-1")), Of("TTL", K), Of("PERSIST", K), Of("DBSIZE"),
        Of("HSET", K, V, V), Of("HSETNX", K, V, V), Of("HGET", K, V), Of("HMGET", K, V, V), Of("HDEL", K, V), Of("HEXISTS", K, V), Of("HLEN", K), Of("HINCRBY", K, V, N), Of("HINCRBYFLOAT", K, V, C("0.25")),
        Of("ZADD", K, S, V), Of("ZADD", K, C("NX"), S, V), Of("ZADD", K, C("XX"), C("CH"), S, V), Of("ZADD", K, C("GT"), C("CH"), S, V), Of("ZADD", K, C("LT"), S, V), Of("ZADD", K, C("INCR"), S, V), Of("ZADD", K, C("NX"), C("GT"), S, V),
        Of("ZRANGE", K, N, N), Of("ZRANGE", K, N, N, C("WITHSCORES")), Of("ZRANGE", K, N, N, C("REV")), Of("ZRANGE", K, B, B, C("BYSCORE")), Of("ZRANGE", K, B, B, C("BYSCORE"), C("REV"), C("LIMIT"), N, N), Of("ZRANGE", K, C("-"), C("+"), C("BYLEX")),
        Of("ZRANGEBYSCORE", K, B, B), Of("ZRANGEBYSCORE", K, B, B, C("LIMIT"), N, N), Of("ZREVRANGEBYSCORE", K, B, B, C("WITHSCORES")), Of("ZREVRANGE", K, N, N), Of("ZREM", K, V), Of("ZCARD", K), Of("ZCOUNT", K, B, B), Of("ZSCORE", K, V),
        Of("ZRANK", K, V), Of("ZREVRANK", K, V), Of("ZINCRBY", K, S, V), Of("ZPOPMIN", K), Of("ZPOPMAX", K, N), Of("ZREMRANGEBYSCORE", K, B, B), Of("ZREMRANGEBYRANK", K, N, N),
        Of("LPUSH", K, V, V), Of("RPUSH", K, V), Of("LPUSHX", K, V), Of("LPOP", K), Of("RPOP", K, N), Of("LLEN", K), Of("LRANGE", K, N, N), Of("LINDEX", K, N), Of("LSET", K, N, V), Of("LREM", K, N, V), Of("LTRIM", K, N, N),
        Of("SADD", K, V, V), Of("SREM", K, V), Of("SISMEMBER", K, V), Of("SMISMEMBER", K, V, V), Of("SCARD", K), Of("MULTI"), Of("EXEC"), Of("DISCARD"), Of("NOSUCH", V), Of("PING"), Of("ECHO", V), Of("SELECT", N), Of("CLUSTER", C("NODES")));

    private static Gen<string> K => Gen.Elements(Keys);

    private static Gen<string> V => Gen.Elements(Values);

    private static Gen<string> N => Gen.Elements(Numbers);

    private static Gen<string> S => Gen.Elements(Scores);

    private static Gen<string> B => Gen.Elements(Bounds);

    [Fact]
    public void Replies_as_a_real_server_does()
    {
        using var real = new RealRedis();
        using var ours = new CacheBench();
        var property = Prop.ForAll(Gen.ArrayOf(Command, 60).ToArbitrary(), script =>
        {
            using var judge = real.Connect();
            using var client = ours.Connect();
            judge.Type("FLUSHALL");
            client.Type("FLUSHALL");
            foreach (var words in script)
            {
                var (expected, actual) = (judge.Call(words), client.Call(words));
                Assert.True(expected == actual, $"{string.Join(' ', words)}\nreal: {expected}\nours: {actual}\nafter: {string.Join(" ; ", script.TakeWhile(each => each != words).Select(each => string.Join(' ', each)))}");
            }
        });
        property.Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20260101, 7));
    }

    private static Gen<string> C(string word) => Gen.Constant(word);

    private static Gen<string[]> Of(string name, params Gen<string>[] words) =>
        words.Aggregate(Gen.Constant(new[] { name }), (command, word) => command.SelectMany(left => word.Select(right => (string[])[.. left, right])));
}
