namespace Acinaces.Emulator.ElastiCache.Storage;

internal sealed class HashValue : RedisValue
{
    public Dictionary<byte[], byte[]> Fields { get; } = new(BytesComparer.Instance);

    public override string TypeName => "hash";

    public override bool IsEmpty => Fields.Count == 0;
}
