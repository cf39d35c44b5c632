namespace Acinaces.Emulator.Sns.Wire;

internal sealed record ListSubscriptionsRequest
{
    /// <summary>ARN of the last subscription of the page before.</summary>
    public string? NextToken { get; init; }
}
