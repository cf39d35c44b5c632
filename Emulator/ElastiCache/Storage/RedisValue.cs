namespace Acinaces.Emulator.ElastiCache.Storage;

/// <summary>What a key holds.</summary>
internal abstract class RedisValue
{
    /// <summary>Milliseconds since 1970 at which it ends; 0 for never.</summary>
    public long ExpiresAt { get; set; }

    /// <summary>As TYPE names it.</summary>
    public abstract string TypeName { get; }

    /// <summary>A collection without members is removed with its key.</summary>
    public abstract bool IsEmpty { get; }
}
