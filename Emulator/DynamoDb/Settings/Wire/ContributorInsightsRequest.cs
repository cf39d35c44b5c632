namespace Acinaces.Emulator.DynamoDb.Settings.Wire;

/// <summary>Request of UpdateContributorInsights and DescribeContributorInsights.</summary>
internal sealed record ContributorInsightsRequest
{
    public string? TableName { get; init; }

    /// <summary>Absent: the table itself.</summary>
    public string? IndexName { get; init; }

    /// <summary>UpdateContributorInsights only.</summary>
    public string? ContributorInsightsAction { get; init; }

    public string? ContributorInsightsMode { get; init; }
}
