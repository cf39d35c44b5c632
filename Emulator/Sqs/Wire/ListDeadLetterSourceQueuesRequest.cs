namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record ListDeadLetterSourceQueuesRequest
{
    public required string QueueUrl { get; init; }

    /// <summary>Name of the last queue of the page before.</summary>
    public string? NextToken { get; init; }

    /// <summary>1 to 1000. Absent: up to 1000.</summary>
    public int? MaxResults { get; init; }
}
