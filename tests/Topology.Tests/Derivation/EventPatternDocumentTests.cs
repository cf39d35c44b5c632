using Acinaces.Topology.Derivation;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Tests.Derivation;

public sealed class EventPatternDocumentTests
{
    [Fact]
    public void A_pattern_is_written_as_EventBridge_reads_it() => Assert.Equal(
        """{"source":["acinaces.risk-events"],"detail-type":["Risk Event"],"detail":{"eventType":["KILL_SWITCH_ACTIVATED"]}}""",
        EventPatternDocument.Of(EventRules.KillSwitchActivated.Pattern));

    [Fact]
    public void What_restricts_nothing_is_left_out() => Assert.Equal("""{"source":["s"]}""", EventPatternDocument.Of(new EventPattern(["s"], [], [])));

    [Fact]
    public void A_schedule_hands_over_its_action() => Assert.Equal("""{"action":"reconcile"}""", EventPatternDocument.InputOf(Schedules.OrderReconciliation));
}
