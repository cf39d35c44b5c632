namespace Acinaces.Emulator.ElastiCache.Storage;

internal sealed class ListValue : RedisValue
{
    public LinkedList<byte[]> Items { get; } = new();

    public override string TypeName => "list";

    public override bool IsEmpty => Items.Count == 0;
}
