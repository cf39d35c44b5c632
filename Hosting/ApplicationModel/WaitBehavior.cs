namespace Aspire.Hosting.ApplicationModel;

/// <summary>What a waiting resource does when the one it waits for cannot come up.</summary>
public enum WaitBehavior
{
    WaitOnResourceUnavailable = 0,
    StopOnResourceUnavailable = 1,
}
