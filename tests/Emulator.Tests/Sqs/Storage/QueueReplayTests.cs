using Acinaces.Emulator.Sqs.Model;
using Acinaces.Emulator.Sqs.Storage;
using Acinaces.Emulator.State;
using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sqs.Storage;

public sealed class QueueReplayTests
{
    private const string Orders = "arn:aws:sqs:eu-central-1:000000000000:orders";

    [Fact]
    public async Task A_snapshot_keeps_messages_in_flight_in_flight()
    {
        var clock = new EmulatorClock(TimeProvider.System);
        clock.Freeze();
        var store = new QueueStore(clock, new TapeJournal(), new IdSource());
        store.Create(Orders, new Dictionary<string, string> { ["VisibilityTimeout"] = "30" }, new Dictionary<string, string> { ["team"] = "risk" });
        foreach (var body in (string[])["a", "b", "c"])
            store.Send(Orders, new OutgoingMessage { Body = body, SenderId = "1" });
        var first = Assert.Single(await store.ReceiveAsync(Orders, 1, null, TimeSpan.Zero, TestContext.Current.CancellationToken));

        var rebuilt = new QueueStore(clock, new TapeJournal(), new IdSource());
        foreach (var record in store.Snapshot(() => { }))
            rebuilt.Replay(record.Span);

        var view = rebuilt.Require(Orders);
        Assert.Equal((2, 1, "risk"), (view.Visible, view.InFlight, view.Tags["team"]));
        rebuilt.DeleteMessage(Orders, first.Handle.ToString());
        Assert.Equal(0, rebuilt.Require(Orders).InFlight);
        Assert.Equal(["b", "c"], (await rebuilt.ReceiveAsync(Orders, 10, null, TimeSpan.Zero, TestContext.Current.CancellationToken)).Select(message => message.Sent.Body));
    }
}
