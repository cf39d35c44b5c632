using Acinaces.Topology.Model;
using Acinaces.Topology.Validation;

namespace Acinaces.Topology.Tests.Validation;

public sealed class CyclicGrantsTests
{
    private static readonly Function _listener = Sample.Function("listener", [], Grant.Read(Sample.Things)) with
    {
        Changes = [new TableChanges(Sample.Things, Sample.DeadLetters)],
    };

    [Fact]
    public void Who_hears_of_changes_may_read_the_table() => Assert.Empty(Faults(_listener));

    [Fact]
    public void Who_hears_of_changes_may_not_make_any()
    {
        var writer = Sample.Function("writer", [], Grant.Write(Sample.Things)) with { Changes = _listener.Changes };
        var fault = Assert.Single(Faults(writer));
        Assert.Matches(@"^function 'writer' \(Sample\.cs:\d+\) calls itself without end, by way of table 'things' \(Sample\.cs:\d+\)\.$", fault);
    }

    [Fact]
    public void A_ring_of_two_is_one_fault()
    {
        var listener = Sample.Function("listener", [], Grant.Publish(Sample.Alerts)) with { Changes = _listener.Changes };
        var worker = Sample.Function("worker", [], Grant.ReadWrite(Sample.Things)) with { WorkQueue = Sample.Inbox };
        var fault = Assert.Single(Faults(listener, worker));
        Assert.Contains("topic 'alerts'", fault, StringComparison.Ordinal);
        Assert.Contains("queue 'inbox'", fault, StringComparison.Ordinal);
        Assert.Contains("function 'worker'", fault, StringComparison.Ordinal);
        Assert.Contains("table 'things'", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Work_left_for_oneself_is_no_ring() => Assert.Empty(Faults(Sample.Function("worker", [], Grant.Send(Sample.Inbox)) with { WorkQueue = Sample.Inbox }));

    [Fact]
    public void Work_sent_to_oneself_by_way_of_a_topic_is() =>
        Assert.Single(Faults(Sample.Function("worker", [], Grant.Publish(Sample.Alerts)) with { WorkQueue = Sample.Inbox }));

    [Fact]
    public void Failed_work_does_not_come_back() =>
        Assert.Single(Faults(Sample.Function("worker", []) with { WorkQueue = Sample.Inbox, FailedCalls = Sample.Inbox }));

    [Fact]
    public void Nobody_is_granted_a_series_that_is_not_there()
    {
        var database = new TimeSeriesDatabase("prices", ["daily"]);
        var function = Sample.Function("f", [], Grant.Read(database, "daily"), Grant.Write(database, "hourly"));
        var fault = Assert.Single(new KnownSeries().Faults(Sample.With(function)));
        Assert.Contains("is granted 'hourly', which time series database 'prices' (CyclicGrantsTests.cs:", fault, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Faults(params Function[] functions) => new CyclicGrants().Faults(Sample.Topology with { Functions = functions });
}
