namespace Acinaces.Emulator.ElastiCache.Storage;

internal sealed class SetValue : RedisValue
{
    public HashSet<byte[]> Members { get; } = new(BytesComparer.Instance);

    public override string TypeName => "set";

    public override bool IsEmpty => Members.Count == 0;
}
