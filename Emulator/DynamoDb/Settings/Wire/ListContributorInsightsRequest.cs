namespace Acinaces.Emulator.DynamoDb.Settings.Wire;

/// <summary>Request of ListContributorInsights.</summary>
internal sealed record ListContributorInsightsRequest
{
    /// <summary>Absent: all tables.</summary>
    public string? TableName { get; init; }

    public string? NextToken { get; init; }

    public int? MaxResults { get; init; }
}
