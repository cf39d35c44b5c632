namespace Acinaces.Domain.RateLimits;

/// <summary>How urgent a request is, most urgent first.</summary>
public enum RequestPriority
{
    /// <summary>Cancellations.</summary>
    Critical,
    High,
    Normal,
    Low,
}
