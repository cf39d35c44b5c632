using Acinaces.Emulator.Sqs.Model;
using Acinaces.Emulator.Sqs.Storage;
using Acinaces.Emulator.State;
using Acinaces.Emulator.Tests.Delivery;
using FsCheck;
using FsCheck.Fluent;

namespace Acinaces.Emulator.Tests.Sqs.Storage;

public sealed class QueueOrderTests
{
    private const string Fifo = "arn:aws:sqs:eu-central-1:000000000000:orders.fifo";

    /// <summary>
    /// Whatever is sent, received, deleted, given back or timed out: the messages of a group are worked off in the order sent,
    /// none is lost or worked off twice, and a store rebuilt from the journal goes on exactly there.
    /// </summary>
    [Fact]
    public void A_fifo_group_is_worked_off_in_order_also_after_a_restart()
    {
        var steps = Gen.Choose(0, 99).ListOf();
        Prop.ForAll(steps.ToArbitrary(), script => Run([.. script])).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20261122UL, 77UL));
    }

    private static bool Run(IReadOnlyList<int> script)
    {
        var clock = new EmulatorClock(TimeProvider.System);
        clock.Freeze();
        var tape = new TapeJournal();
        var store = new QueueStore(clock, tape, new IdSource());
        store.Create(Fifo, new Dictionary<string, string> { ["FifoQueue"] = "true", ["VisibilityTimeout"] = "30" }, new Dictionary<string, string>());
        var (sent, done, held) = (new List<string>(), new List<string>(), new List<ReceivedMessage>());
        foreach (var step in script)
        {
            switch (step % 6)
            {
                case 0 or 1:
                    var body = $"{"ABC"[step % 3]}{sent.Count:D4}";
                    store.Send(Fifo, new OutgoingMessage { Body = body, SenderId = "1", GroupId = body[..1], DeduplicationId = body });
                    sent.Add(body);
                    break;
                case 2:
                    held.AddRange(Receive(store, 1 + (step % 4)));
                    break;
                case 3 when held.Count > 0:
                    // Work the oldest receive off; its timeout may have ended, which SQS says.
                    if (TryDelete(store, held[0]))
                        done.Add(held[0].Sent.Body);
                    held.RemoveAt(0);
                    break;
                case 4:
                    clock.Advance(TimeSpan.FromSeconds(step));
                    break;
                case 5:
                    var rebuilt = new QueueStore(clock, tape, new IdSource());
                    tape.PlayInto(rebuilt);
                    store = rebuilt;
                    break;
            }
        }

        while (done.Count < sent.Count)
        {
            clock.Advance(TimeSpan.FromSeconds(31));
            foreach (var message in Receive(store, 10))
            {
                Assert.True(TryDelete(store, message));
                done.Add(message.Sent.Body);
            }
        }

        return done.Order().SequenceEqual(sent.Order())
            && done.GroupBy(body => body[0]).All(group => group.SequenceEqual(group.Order()));
    }

    private static IReadOnlyList<ReceivedMessage> Receive(QueueStore store, int count)
    {
        var receiving = store.ReceiveAsync(Fifo, count, null, TimeSpan.Zero, CancellationToken.None).AsTask();
        Assert.True(receiving.IsCompletedSuccessfully);
        return receiving.Result;
    }

    private static bool TryDelete(QueueStore store, ReceivedMessage message)
    {
        var before = store.Require(Fifo);
        try
        {
            store.DeleteMessage(Fifo, message.Handle.ToString());
        }
        catch (Acinaces.Emulator.Pipeline.AwsErrorException refusal) when (refusal.Error.Code == "InvalidParameterValue")
        {
            return false;
        }

        var after = store.Require(Fifo);
        return after.InFlight + after.Visible < before.InFlight + before.Visible;
    }
}
