namespace Acinaces.Emulator.ElastiCache.Storage;

internal sealed class StringValue(byte[] data) : RedisValue
{
    public byte[] Data { get; set; } = data;

    public override string TypeName => "string";

    public override bool IsEmpty => false;
}
