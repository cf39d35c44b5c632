namespace Acinaces.Emulator.DynamoDb.Settings.Wire;

/// <summary>Contributor insights of a table or index. The time is in seconds since 1970.</summary>
internal sealed record ContributorInsightsResponse
{
    public string? TableName { get; init; }

    public string? IndexName { get; init; }

    public IReadOnlyList<string>? ContributorInsightsRuleList { get; init; }

    public string? ContributorInsightsStatus { get; init; }

    public decimal? LastUpdateDateTime { get; init; }

    public string? ContributorInsightsMode { get; init; }
}
