using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Lambda.Events;
using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Running;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;
using Acinaces.Emulator.Tests.State;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acinaces.Emulator.Tests.Lambda.Events;

public sealed class EventHindranceTests
{
    private const string Arn = "arn:aws:lambda:eu-central-1:000000000000:function:fn";

    /// <summary>A minute of them.</summary>
    private const int MostLooks = 6000;
    private readonly HandClock _clock = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task What_a_full_disk_keeps_from_the_destination_gets_there_when_there_is_space()
    {
        var queues = new FullQueues(refusals: 2);
        var state = StateWithAnOldEvent();
        using var runner = Runner();
        using var events = Start(state, runner, queues);

        await EventuallyAsync(() => queues.Calls == 1);
        await AfterAsync(TimeSpan.FromSeconds(1), () => queues.Calls == 2);
        Assert.Single(state.Events);
        await AfterAsync(TimeSpan.FromSeconds(2), () => queues.Calls == 3);
        await EventuallyAsync(() => !state.Events.Any());
        Assert.Contains("EventAgeExceeded", queues.Taken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_six_hours_of_it_the_event_ends_as_one_that_was_refused()
    {
        var queues = new FullQueues(refusals: int.MaxValue);
        var state = StateWithAnOldEvent();
        using var runner = Runner();
        using var events = Start(state, runner, queues);

        await EventuallyAsync(() => queues.Calls == 1);
        await AfterAsync(TimeSpan.FromHours(6), () => !state.Events.Any());
        Assert.Equal(2, queues.Calls);
        Assert.Equal("", queues.Taken);
    }

    /// <summary>One event that was accepted seven hours ago, so that its only way is to the destination.</summary>
    private LambdaState StateWithAnOldEvent()
    {
        var state = new LambdaState(new VolatileJournal());
        var version = new FunctionVersion { FunctionArn = Arn, Version = "$LATEST", Role = "arn:aws:iam::000000000000:role/runner", Runtime = "provided.al2023", CodeFolder = "/", CodeSha256 = "", LastModified = _clock.GetUtcNow(), RevisionId = "1" };
        var settings = new EventInvokeSettings { OnFailure = "arn:aws:sqs:eu-central-1:000000000000:dead", LastModified = _clock.GetUtcNow() };
        state.Create(new Function { Latest = version, EventInvoke = new Dictionary<string, EventInvokeSettings> { ["$LATEST"] = settings } });
        state.Put(new QueuedEvent("event-1", Arn, null, "{}"u8.ToArray(), _clock.GetUtcNow().AddHours(-7), 0));
        return state;
    }

    private FunctionRunner Runner()
    {
        var (settings, ids, logs) = (new RunningSettings(), new IdSource(), new LogBook(_clock));
        return new FunctionRunner(settings, new EnvironmentFactory(settings, MachineLoad.OfThisMachine, new EmulatorAddresses(), new Emulator.Iam.RoleSessions(_clock, ids), ids, _clock, logs), logs, _clock);
    }

    private EventQueue Start(LambdaState state, FunctionRunner runner, FullQueues queues)
    {
        var router = new DeliveryRouter();
        router.Register(queues);
        var events = new EventQueue(state, runner, router, _clock, NullLogger<EventQueue>.Instance);
        events.Resume();
        return events;
    }

    /// <summary>Moves the clock until the pause that is due by then has been noticed: it may be set up a moment after what caused it, and on a busy machine much later.</summary>
    private Task AfterAsync(TimeSpan pause, Func<bool> condition) => EventuallyAsync(condition, whileWaiting: () => _clock.Move(pause));

    /// <param name="whileWaiting">Done about once a second until then. Absent when nothing has to be done for it.</param>
    private static async Task EventuallyAsync(Func<bool> condition, Action? whileWaiting = null)
    {
        for (var looks = 0; looks < MostLooks && !condition(); looks++)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
            if (looks % 100 == 10) whileWaiting?.Invoke();
        }
        Assert.True(condition());
    }

    /// <summary>Queues on a disk that is full for a while.</summary>
    private sealed class FullQueues(int refusals) : IDeliveryTarget
    {
        private int _calls;

        public string ArnService => "sqs";

        public int Calls => Volatile.Read(ref _calls);

        public string Taken { get; private set; } = "";

        public Task<DeliveryResult> DeliverAsync(DeliveryRequest request, CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref _calls) <= refusals) throw new JournalRefusalException("Changes are refused.", new IOException("No space left on device."));
            Taken = System.Text.Encoding.UTF8.GetString(request.Payload.Span);
            return Task.FromResult(DeliveryResult.Done);
        }
    }
}
