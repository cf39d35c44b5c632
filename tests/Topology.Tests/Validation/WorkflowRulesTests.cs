using Acinaces.Topology.Model;
using Acinaces.Topology.Validation;

namespace Acinaces.Topology.Tests.Validation;

public sealed class WorkflowRulesTests
{
    private static readonly WorkflowState[] _sound = [Call("Begin", "Done", "Failed"), new WorkflowState.Succeed("Done"), new WorkflowState.Fail("Failed", "E", "c")];

    [Fact]
    public void A_sound_workflow_breaks_no_rule() => Assert.Empty(Faults(_sound));

    [Fact]
    public void A_state_that_nobody_comes_to_is_named() => AssertFault("Lost is never reached.", [.. _sound, new WorkflowState.Succeed("Lost")]);

    [Fact]
    public void What_follows_exists() => AssertFault("Begin goes on with Nowhere, which does not exist.", [Call("Begin", "Nowhere", "Failed"), .. _sound[1..]]);

    [Fact]
    public void Names_are_taken_once() => AssertFault("two states are called Done.", [.. _sound, new WorkflowState.Succeed("Done")]);

    [Fact]
    public void A_ring_without_a_way_out_is_named()
    {
        var faults = Faults([
            Call("Begin", "Ring", "Failed"), new WorkflowState.Count("Ring", "n", FromZero: true, "Round"), new WorkflowState.Count("Round", "n", FromZero: false, "Ring"),
            new WorkflowState.Fail("Failed", "E", "c"),
        ]);
        Assert.Contains(faults, fault => fault.EndsWith("no end can be reached from Ring.", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.EndsWith("no end can be reached from Round.", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.EndsWith("it cannot end well.", StringComparison.Ordinal));
        Assert.Equal(3, faults.Count);
    }

    [Fact]
    public void A_bad_end_exists() => AssertFault("it cannot end badly.", [Call("Begin", "Done", "Done"), new WorkflowState.Succeed("Done")]);

    [Fact]
    public void A_fault_is_noticed() => AssertFault(
        "nobody notices when Begin fails.",
        [Call("Begin", "Other", null), Call("Other", "Done", "Failed"), .. _sound[1..]]);

    [Fact]
    public void A_call_does_not_answer_its_own_failure() => AssertFault("Begin answers its own failure.", [Call("Begin", "Other", "Begin"), Call("Other", "Done", "Failed"), .. _sound[1..]]);

    [Fact]
    public void Parts_of_a_gathering_do_not_go_their_own_way() => AssertFault(
        "Begin is part of a gathering, which decides what follows.",
        [new WorkflowState.Gather("G", [Call("Begin", "Done", null)], "r", "Done", "Failed"), .. _sound[1..]]);

    [Fact]
    public void An_execution_ends_some_day() =>
        Assert.EndsWith("it has no timeout.", Assert.Single(Faults(new Workflow("w", "x", TimeSpan.Zero, () => _sound))), StringComparison.Ordinal);

    [Fact]
    public void Something_happens() => AssertFault("there are no states.", []);

    [Fact]
    public void Functions_and_workflows_that_states_name_are_declared()
    {
        var stray = new Workflow("stray", "x", TimeSpan.FromHours(1), () => _sound);
        var starting = new Workflow("w", "x", TimeSpan.FromHours(1), () => [new WorkflowState.Start("Begin", stray, "Done", "Failed"), .. _sound[1..]]);
        Assert.Contains("workflow 'stray'", Assert.Single(new DeclaredReferences().Faults(Sample.Topology with { Workflows = [starting] })), StringComparison.Ordinal);
        var calling = new Workflow("w", "x", TimeSpan.FromHours(1), () => [new WorkflowState.Call("Begin", Sample.Function("ghost", []), "a", "r", "Done") { OnFault = "Failed" }, .. _sound[1..]]);
        Assert.Contains("function 'ghost'", Assert.Single(new DeclaredReferences().Faults(Sample.Topology with { Workflows = [calling] })), StringComparison.Ordinal);
    }

    private static WorkflowState.Call Call(string name, string next, string? onFault) => new(name, Sample.Reader, "do", "r", next) { OnFault = onFault };

    private static void AssertFault(string fault, WorkflowState[] states)
    {
        var found = Assert.Single(Faults(states));
        Assert.StartsWith("workflow 'w' (WorkflowRulesTests.cs:", found, StringComparison.Ordinal);
        Assert.EndsWith(fault, found, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Faults(WorkflowState[] states) => Faults(new Workflow("w", "x", TimeSpan.FromHours(1), () => states));

    private static IReadOnlyList<string> Faults(Workflow workflow) => [.. new CompleteWorkflows().Faults(Sample.Topology with { Workflows = [workflow] })];
}
