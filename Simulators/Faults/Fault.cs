using System.Text.Json.Serialization;

namespace Acinaces.Simulators.Faults;

/// <summary>One planned fault.</summary>
/// <remarks>Settable, because generated readers overwrite the defaults of init-only properties.</remarks>
internal sealed record Fault
{
    public required string Venue { get; init; }

    public required FaultKind Kind { get; init; }

    /// <summary>Name of the operation, as in the venue's WebSocket API; <c>*</c> for any.</summary>
    public string Operation { get; set; } = "*";

    /// <summary>How often it happens.</summary>
    public int Count { get; set; } = 1;

    /// <summary>Parameters a request must have, by name, for the fault to hit it.</summary>
    public Dictionary<string, string> Match { get; set; } = [];

    /// <summary>For a delay, a clock skew (may be negative) and a ban (its length).</summary>
    public long Milliseconds { get; set; }

    /// <summary>For an error: its HTTP status.</summary>
    public int Status { get; set; } = 500;

    /// <summary>For an error: the venue's code.</summary>
    public int Code { get; set; } = -1000;

    public string Message { get; set; } = "An unknown error occurred while processing the request.";

    /// <summary>For an error: the order is executed all the same.</summary>
    public bool AfterExecution { get; set; }

    public int? RetryAfterSeconds { get; set; }

    [JsonIgnore]
    public TimeSpan Delay => TimeSpan.FromMilliseconds(Milliseconds);
}
