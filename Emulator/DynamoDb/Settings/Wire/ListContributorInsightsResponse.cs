namespace Acinaces.Emulator.DynamoDb.Settings.Wire;

/// <summary>Answer of ListContributorInsights.</summary>
internal sealed record ListContributorInsightsResponse
{
    public required IReadOnlyList<ContributorInsightsResponse> ContributorInsightsSummaries { get; init; }

    public string? NextToken { get; init; }
}
