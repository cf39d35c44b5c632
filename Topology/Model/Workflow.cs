using System.Runtime.CompilerServices;

namespace Acinaces.Topology.Model;

/// <summary>A standard state machine: it starts with its first state.</summary>
/// <remarks>Functions start workflows and workflows call functions, so the states are made when first asked for.</remarks>
public sealed record Workflow : Resource
{
    private readonly Lazy<IReadOnlyList<WorkflowState>> _states;

    public Workflow(
        string name,
        string purpose,
        TimeSpan timeout,
        Func<IReadOnlyList<WorkflowState>> states,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(name, new SourceLine(file, line)) =>
        (Purpose, Timeout, _states) = (purpose, timeout, new Lazy<IReadOnlyList<WorkflowState>>(states));

    public override string Kind => "workflow";

    public string Purpose { get; }

    /// <summary>After this time an execution is ended, whatever it is doing.</summary>
    public TimeSpan Timeout { get; }

    public IReadOnlyList<WorkflowState> States => _states.Value;

    /// <summary>The functions that states call, each once.</summary>
    public IEnumerable<Function> Functions =>
        States.SelectMany(state => state is WorkflowState.Gather gather ? gather.Calls : state is WorkflowState.Call call ? [call] : []).Select(call => call.Function).Distinct();

    /// <summary>The workflows that states start, each once.</summary>
    public IEnumerable<Workflow> Started => States.OfType<WorkflowState.Start>().Select(start => start.Workflow).Distinct();
}
