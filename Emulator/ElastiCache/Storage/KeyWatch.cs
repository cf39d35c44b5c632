namespace Acinaces.Emulator.ElastiCache.Storage;

/// <summary>A client's WATCH over some keys.</summary>
internal sealed class KeyWatch
{
    /// <summary>One of the keys has changed, so EXEC does nothing.</summary>
    public bool IsBroken { get; set; }
}
