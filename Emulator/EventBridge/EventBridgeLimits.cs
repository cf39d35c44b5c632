namespace Acinaces.Emulator.EventBridge;

/// <summary>The limits EventBridge enforces. Source: EventBridge user guide, "Amazon EventBridge quotas", and API reference.</summary>
internal static class EventBridgeLimits
{
    public const int MaxEntriesPerRequest = 10;
    public const int MaxEntryBytes = 262_144;
    public const int MaxTargetsPerRule = 5;
    public const int MaxPatternLength = 4096;
    public const int MaxTags = 50;
    public const int DefaultRetryAttempts = 185;
    public const int DefaultEventAgeSeconds = 86_400;
    public const int MinEventAgeSeconds = 60;
    public const int PageSize = 100;
    public static readonly TimeSpan MaxBackoff = TimeSpan.FromMinutes(8);
}
