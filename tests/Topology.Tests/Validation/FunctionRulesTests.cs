using Acinaces.Topology.Model;
using Acinaces.Topology.Validation;

namespace Acinaces.Topology.Tests.Validation;

public sealed class FunctionRulesTests
{
    private static readonly Route _route = Route.Get("/others", Sample.Anybody, "Others");

    [Fact]
    public void Behind_a_route_a_function_ends_before_the_gateway_gives_up()
    {
        Assert.Empty(new GatewayTimeout().Faults(Sample.With(Sample.Function("f", [_route]) with { Timeout = TimeSpan.FromSeconds(29) })));
        Assert.Empty(new GatewayTimeout().Faults(Sample.With(Sample.Function("f", []) with { Timeout = TimeSpan.FromSeconds(300) })));
        Assert.Contains("30 s", Assert.Single(new GatewayTimeout().Faults(
            Sample.With(Sample.Function("f", [_route]) with { Timeout = TimeSpan.FromSeconds(30) }))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_slow_function_behind_a_route_leaves_its_work_in_a_queue()
    {
        var slow = Slow(Sample.Inbox, Grant.Send(Sample.Inbox));
        Assert.Empty(new GatewayTimeout().Faults(Sample.With(slow)));
        Assert.Contains("hides messages for 30 s", Assert.Single(new WorkQueues().Faults(Sample.With(slow))), StringComparison.Ordinal);
        var patient = Sample.Inbox with { VisibilityTimeout = TimeSpan.FromSeconds(1800) };
        Assert.Empty(new WorkQueues().Faults(Sample.With(Slow(patient, Grant.Send(patient)))));
        Assert.Contains("may not leave any there", Assert.Single(new WorkQueues().Faults(Sample.With(Slow(patient)))), StringComparison.Ordinal);
        var lossy = patient with { DeadLetters = null };
        Assert.Contains("has nowhere to go", Assert.Single(new WorkQueues().Faults(Sample.With(Slow(lossy, Grant.Send(lossy))))), StringComparison.Ordinal);
        var two = Sample.Topology with { Functions = [Slow(patient, Grant.Send(patient)), Slow(patient, Grant.Send(patient))] };
        Assert.Contains("several readers", Assert.Single(new WorkQueues().Faults(two)), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_called_without_being_waited_for_says_where_failures_go()
    {
        Assert.Empty(new AsynchronousFailures().Faults(Sample.Topology));
        Assert.Empty(new AsynchronousFailures().Faults(Sample.With(Sample.Function("waited-for", []))));
        var called = Sample.Function("called", []);
        Assert.Contains("schedule 's'", Assert.Single(new AsynchronousFailures().Faults(
            Sample.With(called) with { Schedules = [new Schedule("s", "rate(1 day)", called, "x")] })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(255, 10, true)]
    [InlineData(256, 10, false)]
    [InlineData(1024, 300, false)]
    [InlineData(1025, 10, true)]
    [InlineData(256, 0, true)]
    [InlineData(256, 301, true)]
    public void Memory_and_time_stay_within_the_systems_bounds(int memoryMb, int seconds, bool broken) => Assert.Equal(
        broken ? 1 : 0,
        new FunctionSizes().Faults(Sample.With(Sample.Function("f", []) with { MemoryMb = memoryMb, Timeout = TimeSpan.FromSeconds(seconds) })).Count());

    [Fact]
    public void Reservations_leave_a_hundred_executions_to_the_others()
    {
        Assert.Empty(new ReservedConcurrency().Faults(Sample.With(Sample.Function("f", []) with { ReservedConcurrency = 900 })));
        Assert.Contains("901 of 1000", Assert.Single(new ReservedConcurrency().Faults(
            Sample.With(Sample.Function("f", []) with { ReservedConcurrency = 901 }))), StringComparison.Ordinal);
    }

    [Fact]
    public void An_environment_reserves_only_for_functions_that_exist()
    {
        var topology = Sample.Topology with
        {
            Environment = Sample.Topology.Environment with { ReservedConcurrency = new Dictionary<string, int> { ["ghost"] = 1 } },
        };
        Assert.Contains("\"ghost\", which is no function", Assert.Single(new ReservedConcurrency().Faults(topology)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_environments_reservation_wins_over_the_functions()
    {
        var topology = Sample.With(Sample.Function("f", []) with { ReservedConcurrency = 901 });
        Assert.Empty(new ReservedConcurrency().Faults(topology with
        {
            Environment = topology.Environment with { ReservedConcurrency = new Dictionary<string, int> { ["f"] = 10 } },
        }));
    }

    [Fact]
    public void Nothing_refers_to_what_is_not_declared()
    {
        var stray = new Table("stray", Group.Platform, "id");
        var fault = Assert.Single(new DeclaredReferences().Faults(Sample.With(Sample.Function("f", [], Grant.Read(stray)))));
        Assert.Matches(@"^function 'f' \(Sample\.cs:\d+\) refers to table 'stray' ", fault);
        Assert.Equal(2, new DeclaredReferences().Faults(Sample.Topology with { Queues = [Sample.Inbox] }).Count());
        Assert.Equal(2, new DeclaredReferences().Faults(Sample.Topology with { EventBuses = [] }).Count());
        Assert.Single(new DeclaredReferences().Faults(Sample.Topology with { Keys = [] }));
        Assert.Single(new DeclaredReferences().Faults(Sample.Topology with { Schedules = [new Schedule("s", "rate(1 day)", Sample.Function("ghost", []), "x")] }));
    }

    [Fact]
    public void Names_are_taken_once_per_kind()
    {
        Assert.Empty(new UniqueNames().Faults(Sample.With(new Table("reader", Group.Platform, "id"))));
        var fault = Assert.Single(new UniqueNames().Faults(Sample.With(new Table("things", Group.Platform, "id"))));
        Assert.Matches(@"^The name is taken twice: table 'things' \(Sample\.cs:\d+\) and table 'things' \(FunctionRulesTests\.cs:\d+\)\.$", fault);
    }

    [Fact]
    public void Queues_and_streams_of_a_function_are_declared_too()
    {
        var stray = new Queue("stray", "x");
        Assert.Single(new DeclaredReferences().Faults(Sample.With(Sample.Function("f", []) with { WorkQueue = stray })));
        Assert.Single(new DeclaredReferences().Faults(Sample.With(Sample.Function("f", []) with { FailedCalls = stray })));
        Assert.Equal(2, new DeclaredReferences().Faults(Sample.With(
            Sample.Function("f", []) with { Changes = [new TableChanges(new Table("stray", Group.Platform, "id"), stray)] })).Count());
        Assert.Single(new DeclaredReferences().Faults(Sample.Topology with { Planned = [Sample.Function("ghost", [])] }));
    }

    [Theory]
    [InlineData("Things")]
    [InlineData("two__words")]
    [InlineData("-x")]
    [InlineData("x-")]
    [InlineData("1x")]
    [InlineData("a-name-that-is-far-too-long-once-project-and-environment-stand-in-front")]
    public void Names_are_short_and_kebab_case(string name) => Assert.Single(new LegalNames().Faults(Sample.With(Sample.Function(name, []))));

    private static Function Slow(Queue queue, params IReadOnlyList<Grant> grants) =>
        Sample.Function("slow", [_route], grants) with { Timeout = TimeSpan.FromSeconds(300), WorkQueue = queue };
}
