using Acinaces.Topology.Model;

namespace Acinaces.Topology.Derivation;

/// <summary>What a function may do with time series, in the words of the engine that stores them.</summary>
internal static class TimeSeriesPolicy
{
    private static readonly string[] _query = ["timestream:Select", "timestream:DescribeTable"];

    public static IEnumerable<PolicyStatement> Statements(Function function, PhysicalNames names)
    {
        var reads = function.Grants.OfType<Grant.ReadSeries>().Select(grant => (grant.Database, grant.Table)).Distinct().ToArray();
        var writes = function.Grants.OfType<Grant.WriteSeries>().Select(grant => (grant.Database, grant.Table)).Distinct().ToArray();
        if (reads.Length + writes.Length == 0)
            return [];
        string Table(TimeSeriesDatabase database, string table) => names.ArnOf(TimeSeriesTables.Of(database, table));
        return names.Target.Environment.TimeSeries.Engine == TimeSeriesEngine.Timestream
            ?
            [
                .. Statement("QuerySeries", _query, reads, names.ArnOf),
                .. Statement("WriteSeries", ["timestream:WriteRecords"], writes, names.ArnOf),
                // Every client asks first where its data lives; the question knows no resource to restrict it to.
                new PolicyStatement("FindSeries", ["timestream:DescribeEndpoints"], ["*"]),
            ]
            :
            [
                .. Statement("QuerySeries", TableActions.Of(TableAccess.Read), reads, Table),
                .. Statement("WriteSeries", TableActions.Of(TableAccess.Write), writes, Table),
            ];
    }

    private static IEnumerable<PolicyStatement> Statement(
        string sid, IReadOnlyList<string> actions, (TimeSeriesDatabase Database, string Table)[] tables, Func<TimeSeriesDatabase, string, string> arn) =>
        tables.Length == 0 ? [] : [new PolicyStatement(sid, actions, [.. tables.Select(table => arn(table.Database, table.Table))])];
}
