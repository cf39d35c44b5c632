using Acinaces.Topology.Model;

namespace Acinaces.Topology.Derivation;

/// <summary>The DynamoDB tables that hold time series where the environment does not use Timestream.</summary>
/// <remarks>
/// A partition is one series on one day, so that no partition grows without end and a query for a span of time reads its days only.
/// Items expire by themselves, as records in Timestream do.
/// </remarks>
public static class TimeSeriesTables
{
    public const string SeriesDay = "seriesDay";

    public const string Time = "time";

    public const string ExpiresAt = "expiresAt";

    /// <summary>One table per table of the database; its name is the database's and the table's.</summary>
    public static IReadOnlyList<Table> Of(TimeSeriesDatabase database) =>
        [.. database.Tables.Select(table => Of(database, table))];

    /// <summary>The table that holds one table of the database.</summary>
    public static Table Of(TimeSeriesDatabase database, string table) =>
        new($"{database.Name}-{table}", Group.MarketData, SeriesDay, Time, database.DeclaredAt.File, database.DeclaredAt.Line)
        {
            TimeToLiveAttribute = ExpiresAt,
            HighThroughput = true,
            Note = "Partition key is series#yyyy-MM-dd in UTC; the sort key is the instant in ISO 8601 with milliseconds.",
        };
}
