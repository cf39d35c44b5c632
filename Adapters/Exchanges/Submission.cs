using Acinaces.Domain.Exchanges;

namespace Acinaces.Adapters.Exchanges;

/// <summary>What came of sending an order. A closed set.</summary>
public abstract record Submission
{
    private Submission()
    {
    }

    /// <summary>The exchange took it; it may have traded already.</summary>
    public sealed record Accepted(VenueOrder Order) : Submission;

    /// <summary>The exchange refused it: it does not exist there.</summary>
    public sealed record Refused(ErrorCategory Category, string Reason) : Submission
    {
        /// <summary>How long to send nothing. Absent when the refusal has nothing to do with how much was sent.</summary>
        public TimeSpan? RetryAfter { get; init; }
    }

    /// <summary>No telling. Ask with <see cref="IExchange.FindAsync"/>.</summary>
    public sealed record Unknown(string Reason) : Submission;
}
