namespace Acinaces.Emulator.Sns.Wire;

internal sealed record ListTopicsRequest
{
    /// <summary>ARN of the last topic of the page before.</summary>
    public string? NextToken { get; init; }
}
