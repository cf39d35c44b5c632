namespace Acinaces.Domain.RateLimits;

/// <summary>Whether a request may use what is kept back.</summary>
public enum RequestPriority
{
    /// <summary>Cancellations, and what finishes something that has been begun.</summary>
    Critical,

    /// <summary>Everything else.</summary>
    Normal,
}
